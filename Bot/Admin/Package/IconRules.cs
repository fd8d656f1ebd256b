using CsBot.Content.App;
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

    private static PngImage? Check(ContentFiles files, string file, byte[] bytes, string field, int size)
    {
        // A file that is missing was reported when it was read.
        if (bytes.Length == 0)
        {
            return null;
        }

        if (PngImage.Read(bytes) is not { } image)
        {
            files.Report(file, 1, $"{field} is no PNG picture that can be read; save it as PNG with 8 bits a color, not interlaced");
            return null;
        }

        if (image.Width != size || image.Height != size)
        {
            files.Report(file, 1, $"{field} is {image.Width} x {image.Height}, and must be {size} x {size}; draw it in that size");
        }

        return image;
    }

    private static string? OutlineFault(PngImage image)
    {
        if (image.Pixels is not { } pixels)
        {
            return $"has no transparency; {Cure}";
        }

        bool isWhite = pixels.All(pixel => pixel.Alpha == 0 || pixel is { Red: 255, Green: 255, Blue: 255 });
        bool isTransparent = pixels.Any(pixel => pixel.Alpha == 0);
        bool isDrawn = pixels.Any(pixel => pixel.Alpha == 255);
        return (isWhite, isTransparent, isDrawn) switch
        {
            (false, _, _) => $"has other colors than white; {Cure}",
            (_, false, _) => $"has no transparent background; {Cure}",
            (_, _, false) => $"shows nothing; {Cure}",
            _ => null,
        };
    }
}
