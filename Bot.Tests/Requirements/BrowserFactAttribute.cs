namespace CsBot.Tests.Requirements;

/// <summary>A test that opens a page in chromium.</summary>
/// <param name="package">The npm package of Bot.Tests/node that it needs besides.</param>
public sealed class BrowserFactAttribute(string? package = null)
    : RequirementFactAttribute(Missing() ?? (package is null ? null : Node.MissingPackage(package)))
{
    private static readonly string[] _candidates =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    /// <summary>CSBOT_CHROMIUM, or where distributions put it.</summary>
    public static string? ChromiumPath =>
        Environment.GetEnvironmentVariable("CSBOT_CHROMIUM") is { Length: > 0 } path ? path : _candidates.FirstOrDefault(File.Exists);

    private static string? Missing()
    {
        if (ChromiumPath is not { } path || !File.Exists(path))
            return "Needs chromium: apt-get install chromium, or name the program in CSBOT_CHROMIUM.";
        return File.Exists(Path.Combine(AppContext.BaseDirectory, "LocalChat", "page", "adaptivecards.min.js"))
            ? null
            : "Needs the page's npm packages: install Node.js 20 or later and build again.";
    }
}
