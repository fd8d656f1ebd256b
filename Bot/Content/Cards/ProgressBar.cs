using System.Collections.Concurrent;
using BigGustave;

namespace CsBot.Content.Cards;

/// <summary>A progress bar as a picture inside the card: no card element is as thin in every client, and a picture has an alternative text.</summary>
internal static class ProgressBar
{
    private const int Width = 560;
    private const int Height = 7;
    private const int Gap = 3;

    private static readonly Pixel Done = new(0x4F, 0x9D, 0x4F);
    private static readonly Pixel Open = new(0xB8, 0xB8, 0xC0);
    private static readonly Pixel Nothing = new(0, 0, 0, 0, false);
    private static readonly PngBuilder.SaveOptions Small = new() { AttemptCompression = true };
    private static readonly ConcurrentDictionary<(int, int), string> Drawn = new();

    /// <summary>A data URI of a PNG with one piece per step, transparent between them.</summary>
    public static string Of(int current, int count) =>
        Drawn.GetOrAdd((current, count), key => "data:image/png;base64," + Convert.ToBase64String(Draw(key.Item1, key.Item2)));

    private static byte[] Draw(int current, int count)
    {
        var picture = PngBuilder.Create(Width, Height, hasAlphaChannel: true);
        for (int x = 0; x < Width; x++)
        {
            int piece = x * count / Width;
            bool isBetween = x > Gap && (x - Gap) * count / Width != piece;
            Pixel color = isBetween ? Nothing : piece < current ? Done : Open;
            for (int y = 0; y < Height; y++)
            {
                picture.SetPixel(color, x, y);
            }
        }

        return picture.Save(Small);
    }
}
