using BigGustave;
using CsBot.Content.Reading;

namespace CsBot.Admin.Package;

/// <summary>Reads the app's two icons, as Teams wants them: their size, and an outline that is white on nothing.</summary>
internal static class IconRules
{
    public const string ColorFile = "color.png";
    public const string OutlineFile = "outline.png";

    private const string Cure = "draw it white on a transparent background";

    public static AppIcons Read(ContentFiles files, string folder)
    {
        string color = $"{folder}/{ColorFile}", outline = $"{folder}/{OutlineFile}";
        byte[] colorBytes = files.ReadBytes(color) ?? [], outlineBytes = files.ReadBytes(outline) ?? [];
        Check(files, color, colorBytes, "icons.color", AppLimits.ColorIcon);
        if (Check(files, outline, outlineBytes, "icons.outline", AppLimits.OutlineIcon) is { } image && OutlineFault(image) is { } fault)
        {
            files.Report(outline, 1, $"icons.outline {fault}");
        }

        return new AppIcons(colorBytes, outlineBytes);
    }

    private static Png? Check(ContentFiles files, string file, byte[] bytes, string field, int size)
    {
        // A file that is missing was reported when it was read.
        if (bytes.Length == 0)
        {
            return null;
        }

        if (Open(bytes) is not { } image)
        {
            files.Report(file, 1, $"{field} cannot be read as a PNG picture; save it as PNG again");
            return null;
        }

        if (image.Width != size || image.Height != size)
        {
            files.Report(file, 1, $"{field} is {image.Width} x {image.Height}, but must be {size} x {size}; draw it in that size");
        }

        return image;
    }

    /// <summary>Null where the bytes are no picture; the library has no exception of its own for that.</summary>
    private static Png? Open(byte[] bytes)
    {
        try
        {
            return Png.Open(bytes);
        }
        catch (Exception error) when (error is ArgumentException or InvalidDataException or InvalidOperationException or NotSupportedException
            or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static string? OutlineFault(Png image)
    {
        if (!image.HasAlphaChannel)
        {
            return $"has no transparency; {Cure}";
        }

        List<Pixel> pixels = [.. Enumerable.Range(0, image.Width * image.Height).Select(dot => image.GetPixel(dot % image.Width, dot / image.Width))];
        bool isWhite = pixels.All(pixel => pixel.A == 0 || pixel is { R: 255, G: 255, B: 255 });
        bool isTransparent = pixels.Any(pixel => pixel.A == 0);
        bool isDrawn = pixels.Any(pixel => pixel.A == 255);
        return (isWhite, isTransparent, isDrawn) switch
        {
            (false, _, _) => $"has colors other than white; {Cure}",
            (_, false, _) => $"has no transparent background; {Cure}",
            (_, _, false) => $"is empty; {Cure}",
            _ => null,
        };
    }
}
