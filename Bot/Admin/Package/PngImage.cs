using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CsBot.Admin.Package;

/// <summary>One dot of a picture.</summary>
internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>A PNG picture, as far as an icon can be one: 8 bits a color, not interlaced.</summary>
/// <param name="Pixels">Row by row; null where the picture has no transparency.</param>
internal sealed record PngImage(int Width, int Height, IReadOnlyList<Pixel>? Pixels)
{
    private const int LargestSide = 1024;
    private const int HeaderLength = 13;
    private const int Channels = 4;
    private const byte TrueColor = 2, Palette = 3, TrueColorWithAlpha = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null where the bytes are no such picture.</summary>
    public static PngImage? Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature))
        {
            return null;
        }

        using var data = new MemoryStream();
        byte[]? header = null;
        foreach ((string type, byte[] content) in Chunks(file))
        {
            if (type == "IHDR" && content.Length == HeaderLength)
            {
                header = content;
            }
            else if (type == "IDAT")
            {
                data.Write(content);
            }
        }

        return header is null ? null : Read(header, data);
    }

    private static IEnumerable<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        const int frame = 12;
        int at = Signature.Length;
        while (at <= file.Length - frame)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - frame)
            {
                yield break;
            }

            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += frame + length;
        }
    }

    private static PngImage? Read(byte[] header, MemoryStream data)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(header), height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        bool fits = width is > 0 and <= LargestSide && height is > 0 and <= LargestSide;
        if (!fits || header is not [.., 8, TrueColor or Palette or TrueColorWithAlpha, 0, 0, 0])
        {
            return null;
        }

        if (header[9] != TrueColorWithAlpha)
        {
            return new PngImage(width, height, null);
        }

        byte[]? lines = Inflate(data, (width * Channels + 1) * height);
        return lines is not null && PngFilters.Undo(lines, width * Channels, Channels) is { } bytes
            ? new PngImage(width, height, [.. bytes.Chunk(Channels).Select(dot => new Pixel(dot[0], dot[1], dot[2], dot[3]))])
            : null;
    }

    private static byte[]? Inflate(MemoryStream data, int length)
    {
        data.Position = 0;
        try
        {
            using var unpacked = new ZLibStream(data, CompressionMode.Decompress);
            byte[] lines = new byte[length];
            return unpacked.ReadAtLeast(lines, length, throwOnEndOfStream: false) == length ? lines : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
