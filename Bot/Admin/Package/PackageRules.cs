using System.Net;
using System.Text.RegularExpressions;
using CsBot.Content.Reading;

namespace CsBot.Admin.Package;

/// <summary>What of a request cannot become a package, each with its option and the manifest's field, and what a store would not take.</summary>
internal static partial class PackageRules
{
    /// <summary>Hosts that nobody but their owner can vouch for, and tunnels to somebody's own machine.</summary>
    private static readonly string[] BorrowedHosts =
    [
        "azurewebsites.net", "azurecontainerapps.io", "microsoft.com", "onmicrosoft.com", "windows.net",
        "ngrok.io", "ngrok.app", "ngrok-free.app", "ngrok.dev", "devtunnels.ms", "loca.lt", "trycloudflare.com",
    ];

    public static IEnumerable<string> Mistakes(PackageRequest request) => new[]
    {
        GuidFault("--app-id (bots.botId)", request.AppId, "the Microsoft App ID of the Azure Bot; setting MicrosoftAppId is used where the option is left out"),
        request.ManifestId is null ? null : GuidFault("--manifest-id (id)", request.ManifestId, "an id of your own, the same in every version of the app"),
        DomainFault(request.Domain) is { } fault ? $"--domain (validDomains) {fault}" : null,
        request.Name is null ? null : TextFault("--name (name.short)", request.Name, AppLimits.ShortName),
        request.Developer is null ? null : TextFault("--developer (developer.name)", request.Developer, AppLimits.Developer),
        WebsiteFault(request.Website),
        VersionFault(request.Version),
        ManifestSchema.Find(request.Schema) is null
            ? $"--schema (manifestVersion) is \"{request.Schema}\"; use {string.Join(" or ", ManifestSchema.Known.Select(schema => schema.Version))}"
            : null,
        FileFault(request.File),
    }.OfType<string>();

    /// <summary>What an organization may upload, but the store refuses.</summary>
    public static IEnumerable<string> Remarks(PackageRequest request)
    {
        if (BorrowedHosts.FirstOrDefault(host => IsBelow(request.Domain!, host)) is { } borrowed)
        {
            yield return $"--domain (validDomains): a store takes no address below {borrowed}; give the bot a domain of your own before you submit it.";
        }

        if (request.Developer is null)
        {
            yield return "--developer (developer.name) is not given, so CsBot stands there; a store wants the publisher's name. Setting Operator:Name is used as well.";
        }
    }

    private static string? GuidFault(string field, string? value, string meaning) =>
        string.IsNullOrWhiteSpace(value) ? $"{field} is missing; it is {meaning}"
        : !Guid.TryParseExact(value, "D", out Guid id) || id == Guid.Empty ? $"{field} is \"{value}\", which is no id such as 0a1b2c3d-0000-4000-8000-0123456789ab; it is {meaning}"
        : null;

    private static string? DomainFault(string? domain) =>
        string.IsNullOrWhiteSpace(domain) ? "is missing; it is the host name of the bot, such as bot.contoso.com; setting Content:PublicAddress is used where the option is left out"
        : domain.Contains("://", StringComparison.Ordinal) ? $"is \"{domain}\"; write the host name alone, without https://"
        : domain.Contains('*', StringComparison.Ordinal) ? $"is \"{domain}\"; write the one host name of the bot, not a pattern"
        : domain.Length > AppLimits.HostName ? $"has {domain.Length} characters, and a host name has at most {AppLimits.HostName}"
        : IPAddress.TryParse(domain, out _) ? $"is \"{domain}\"; Teams needs a host name, not an IP address"
        : !HostName().IsMatch(domain) ? $"is \"{domain}\"; write a host name alone, such as bot.contoso.com, without port, path and spaces"
        : null;

    private static string? TextFault(string field, string text, int most) =>
        string.IsNullOrWhiteSpace(text) ? $"{field} is empty; leave the option out, or write the name"
        : text.Length > most ? $"{field} has {text.Length} characters, and Teams takes at most {most}; shorten it"
        : null;

    private static string? WebsiteFault(string? website) =>
        website is null || (MarkdownRules.IsHttps(website) && website.Length <= AppLimits.Url)
            ? null
            : $"--website (developer.websiteUrl) is \"{website}\"; write a whole address that begins with https://, at most {AppLimits.Url} characters";

    private static string? VersionFault(string version) =>
        Semantic().IsMatch(version) && version.Length <= AppLimits.Version
            ? null
            : $"--version (version) is \"{version}\"; write three numbers such as 1.2.0, and a higher one with every change";

    private static string? FileFault(string file) =>
        Directory.Exists(file) ? $"--out is the folder {file}; name the file in it"
        : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) ? null
        : $"--out is {file}, and its folder does not exist; create it first";

    private static bool IsBelow(string domain, string host) =>
        domain.Equals(host, StringComparison.OrdinalIgnoreCase) || domain.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", RegexOptions.IgnoreCase)]
    private static partial Regex HostName();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$")]
    private static partial Regex Semantic();
}
