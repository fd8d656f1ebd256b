using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CsBot.Admin.Package;
using CsBot.Content.Reading;

namespace CsBot.Tests.Admin.Package;

/// <summary>The icons that are shipped, and those that an editor may put in their place.</summary>
public sealed class IconTests
{
    private const string Outline = "app/icons/outline.png";
    private const string Color = "app/icons/color.png";

    private static readonly byte[] White = [255, 255, 255, 255], Nothing = [0, 0, 0, 0], Red = [255, 0, 0, 255];

    [Fact]
    public async Task TheOutlineIsWhiteOnNothing()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        PngImage outline = PngImage.Read(built.Files()["outline.png"])!;
        Assert.Equal((32, 32), (outline.Width, outline.Height));
        Assert.All(outline.Pixels!.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(outline.Pixels!.Count(pixel => pixel.Alpha == 0), 512, 1000);
        PngImage color = PngImage.Read(built.Files()["color.png"])!;
        Assert.Equal((192, 192), (color.Width, color.Height));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void ReadsEveryFilter(byte filter)
    {
        byte[] dots = [.. Enumerable.Range(0, 4 * 5 * 3).Select(number => (byte)(number * 47))];
        PngImage image = PngImage.Read(Png(5, 3, dots, filter))!;
        Assert.Equal(dots, image.Pixels!.SelectMany(pixel => new[] { pixel.Red, pixel.Green, pixel.Blue, pixel.Alpha }));
    }

    [Fact]
    public void RefusesAnOutlineOfAnotherColor() => AssertRefused(Outline, Square(32, Red, Nothing), "icons.outline has other colors than white");

    [Fact]
    public void RefusesAnOutlineWithABackground() => AssertRefused(Outline, Square(32, White, White), "icons.outline has no transparent background");

    [Fact]
    public void RefusesAnEmptyOutline() => AssertRefused(Outline, Square(32, Nothing, Nothing), "icons.outline shows nothing");

    [Fact]
    public void RefusesAnotherSize()
    {
        AssertRefused(Outline, Square(48, White, Nothing), "icons.outline is 48 x 48, and must be 32 x 32");
        AssertRefused(Color, Square(32, Red, Red), "icons.color is 32 x 32, and must be 192 x 192");
    }

    [Fact]
    public void RefusesWhatIsNoPicture()
    {
        AssertRefused(Color, "GIF89a"u8.ToArray(), "icons.color is no PNG picture");
        AssertRefused(Color, [], "the file is missing or empty");
        AssertRefused(Outline, Square(32, White, Nothing)[..60], "icons.outline is no PNG picture");
    }

    private static void AssertRefused(string file, byte[] picture, string words)
    {
        using var app = new AppFolder();
        File.WriteAllBytes(app.PathOf(file), picture);
        ContentProblem problem = Assert.Single(Assert.Throws<ContentException>(app.Load).Problems);
        Assert.Equal(file, problem.File);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    /// <summary>A picture whose first dot is the one and whose others are the other color.</summary>
    private static byte[] Square(int size, byte[] first, byte[] others) =>
        Png(size, size, [.. first, .. Enumerable.Repeat(others, size * size - 1).SelectMany(dot => dot)], 0);

    private static byte[] Png(int width, int height, byte[] dots, byte filter)
    {
        var lines = new List<byte>();
        for (int line = 0; line < height; line++)
        {
            lines.Add(filter);
            lines.AddRange(Enumerable.Range(0, width * 4).Select(x => Filtered(dots, line, x, (width * 4, filter))));
        }

        using var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write([.. lines]);
        }

        byte[] header = [.. BigEndian(width), .. BigEndian(height), 8, 6, 0, 0, 0];
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>Filters as the PNG specification writes them down, chapter 9.</summary>
    private static byte Filtered(byte[] dots, int line, int x, (int Width, byte Filter) how)
    {
        int At(int row, int column) => row < 0 || column < 0 ? 0 : dots[row * how.Width + column];
        int a = At(line, x - 4), b = At(line - 1, x), c = At(line - 1, x - 4), p = a + b - c;
        int paeth = new[] { a, b, c }.MinBy(value => Math.Abs(p - value));
        return (byte)(At(line, x) - (how.Filter switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => paeth, _ => 0 }));
    }

    private static byte[] Chunk(string type, byte[] content) => [.. BigEndian(content.Length), .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];

    private static byte[] BigEndian(int number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
