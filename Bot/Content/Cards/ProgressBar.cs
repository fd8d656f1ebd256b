using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;

namespace CsBot.Content.Cards;

/// <summary>A progress bar as a picture inside the card: no card element is as thin in every client, and a picture has an alternative text.</summary>
public static class ProgressBar
{
    private const int Width = 560;
    private const int Height = 7;
    private const int Gap = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Palette = [0x4F, 0x9D, 0x4F, 0xB8, 0xB8, 0xC0, 0, 0, 0];
    private static readonly byte[] Opacity = [255, 255, 0];
    private static readonly ConcurrentDictionary<(int, int), string> Drawn = new();

    /// <summary>A data URI of a PNG with one piece per step, transparent between them.</summary>
    public static string Of(int current, int count) =>
        Drawn.GetOrAdd((current, count), key => "data:image/png;base64," + Convert.ToBase64String(Draw(key.Item1, key.Item2)));

    private static byte[] Draw(int current, int count)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 3);
        WriteChunk(png, "IHDR", header);
        WriteChunk(png, "PLTE", Palette);
        WriteChunk(png, "tRNS", Opacity);
        WriteChunk(png, "IDAT", Pixels(current, count));
        WriteChunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Pixels(int current, int count)
    {
        byte[] row = new byte[Width + 1];
        for (int x = 0; x < Width; x++)
        {
            int piece = x * count / Width;
            bool between = x > Gap && (x - Gap) * count / Width != piece;
            row[x + 1] = (byte)(between ? 2 : piece < current ? 0 : 1);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int y = 0; y < Height; y++)
            {
                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(Stream png, string type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(chunk));
        png.Write(number);
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in data)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
