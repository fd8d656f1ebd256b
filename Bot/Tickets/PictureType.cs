using System.Buffers.Binary;

namespace CsBot.Tickets;

/// <summary>What a picture is, by its first bytes. Nothing is decoded.</summary>
internal static class PictureType
{
    /// <summary>A client that shows a picture needs four bytes for each.</summary>
    private const long MaxPixels = 50_000_000;

    private const byte JpegMark = 0xFF;
    private const int JpegStart = 2;

    /// <summary>The media type of what Teams shows inside a message; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
        : content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.StartsWith("GIF8"u8) ? "image/gif"
        : null;

    /// <summary>False where it says that it is too large for any screen, or does not say how large it is.</summary>
    public static bool IsShowable(ReadOnlySpan<byte> content) =>
        SizeOf(content) is { } size && (long)size.Width * size.Height is > 0 and <= MaxPixels;

    private static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> content) => Of(content) switch
    {
        "image/png" when content.Length >= 24 => ((int)BinaryPrimitives.ReadUInt32BigEndian(content[16..]), (int)BinaryPrimitives.ReadUInt32BigEndian(content[20..])),
        "image/gif" when content.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]), BinaryPrimitives.ReadUInt16LittleEndian(content[8..])),
        "image/jpeg" => SizeOfJpeg(content),
        _ => null,
    };

    /// <summary>Segments follow each other, each with its length; the one of a frame has the size (ITU T.81, B.2.2).</summary>
    private static (int Width, int Height)? SizeOfJpeg(ReadOnlySpan<byte> content)
    {
        int at = JpegStart;
        while (at + 9 <= content.Length && content[at] == JpegMark)
        {
            byte kind = content[at + 1];
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += kind == JpegMark ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }
}
