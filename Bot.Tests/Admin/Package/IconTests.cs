using BigGustave;
using CsBot.Content.Reading;

namespace CsBot.Tests.Admin.Package;

/// <summary>The icons that are shipped, and those that an editor may put in their place.</summary>
public sealed class IconTests
{
    private const string Outline = "app/icons/outline.png";
    private const string Color = "app/icons/color.png";

    private static readonly Pixel White = new(255, 255, 255), Nothing = new(0, 0, 0, 0, false), Red = new(255, 0, 0);

    [Fact]
    public async Task TheOutlineIsWhiteOnNothing()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        Png outline = Png.Open(built.Files()["outline.png"]);
        Assert.Equal((32, 32), (outline.Width, outline.Height));
        List<Pixel> pixels = [.. Enumerable.Range(0, 32 * 32).Select(dot => outline.GetPixel(dot % 32, dot / 32))];
        Assert.All(pixels.Where(pixel => pixel.A > 0), pixel => Assert.Equal((255, 255, 255), (pixel.R, pixel.G, pixel.B)));
        Assert.InRange(pixels.Count(pixel => pixel.A == 0), 512, 1000);
        Png color = Png.Open(built.Files()["color.png"]);
        Assert.Equal((192, 192), (color.Width, color.Height));
    }

    [Fact]
    public void RefusesAnOutlineOfAnotherColor() => AssertRefused(Outline, Square(32, Red, Nothing), "icons.outline has colors other than white");

    [Fact]
    public void RefusesAnOutlineWithABackground() => AssertRefused(Outline, Square(32, White, White), "icons.outline has no transparent background");

    [Fact]
    public void RefusesAnEmptyOutline() => AssertRefused(Outline, Square(32, Nothing, Nothing), "icons.outline is empty");

    [Fact]
    public void RefusesAnotherSize()
    {
        AssertRefused(Outline, Square(48, White, Nothing), "icons.outline is 48 x 48, but must be 32 x 32");
        AssertRefused(Color, Square(32, Red, Red), "icons.color is 32 x 32, but must be 192 x 192");
    }

    [Fact]
    public void RefusesWhatIsNoPicture()
    {
        AssertRefused(Color, "GIF89a"u8.ToArray(), "icons.color cannot be read as a PNG picture");
        AssertRefused(Color, [], "the file is missing or empty");
        AssertRefused(Outline, Square(32, White, Nothing)[..60], "icons.outline cannot be read as a PNG picture");
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
    private static byte[] Square(int size, Pixel first, Pixel others)
    {
        var picture = PngBuilder.Create(size, size, hasAlphaChannel: true);
        for (int dot = 0; dot < size * size; dot++)
        {
            picture.SetPixel(dot == 0 ? first : others, dot % size, dot / size);
        }

        return picture.Save();
    }
}
