using BigGustave;
using CsBot.Content.Cards;

namespace CsBot.Tests.Content.Cards;

/// <summary>The bar of a step's card: green as far as the step, gray after it, nothing between two pieces.</summary>
public sealed class ProgressBarTests
{
    private const string Prefix = "data:image/png;base64,";

    [Theory]
    [InlineData(1, 1, "green")]
    [InlineData(1, 4, "green, , gray, , gray, , gray")]
    [InlineData(3, 4, "green, , green, , green, , gray")]
    public void DrawsOnePieceForEachStep(int current, int count, string runs)
    {
        Png bar = Read(ProgressBar.Of(current, count));
        Assert.Equal((560, 7), (bar.Width, bar.Height));
        for (int y = 0; y < bar.Height; y++)
        {
            IEnumerable<string> row = Enumerable.Range(0, bar.Width).Select(x => Name(bar.GetPixel(x, y)));
            Assert.Equal(runs, string.Join(", ", row.Aggregate(new List<string>(), (seen, color) => seen is [.., var last] && last == color ? seen : [.. seen, color])));
        }
    }

    [Fact]
    public void PiecesAreOfOneWidth()
    {
        Png bar = Read(ProgressBar.Of(1, 4));
        Assert.Equal([140, 141, 142, 280, 281, 282, 420, 421, 422], Enumerable.Range(0, bar.Width).Where(x => bar.GetPixel(x, 0).A == 0));
    }

    /// <summary>It is in every step's card, and a card may have 28 KB.</summary>
    [Fact]
    public void IsSmall()
    {
        IEnumerable<int> sizes = Enumerable.Range(1, 25).SelectMany(count => Enumerable.Range(1, count).Select(current => ProgressBar.Of(current, count).Length));
        Assert.All(sizes, size => Assert.InRange(size, Prefix.Length + 1, 400));
    }

    private static Png Read(string uri) => Png.Open(Convert.FromBase64String(uri[Prefix.Length..]));

    private static string Name(Pixel pixel) => (pixel.R, pixel.G, pixel.B, pixel.A) switch
    {
        (0x4F, 0x9D, 0x4F, 255) => "green",
        (0xB8, 0xB8, 0xC0, 255) => "gray",
        (_, _, _, 0) => "",
        _ => pixel.ToString(),
    };
}
