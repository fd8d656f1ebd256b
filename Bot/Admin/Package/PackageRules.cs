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
        "azurewebsites.net", "azurewebsites.us", "chinacloudsites.cn", "azurecontainerapps.io", "microsoft.com", "onmicrosoft.com", "windows.net",
        "ngrok.io", "ngrok.app", "ngrok-free.app", "ngrok.dev", "devtunnels.ms", "loca.lt", "trycloudflare.com",
    ];

    public static IEnumerable<string> Mistakes(PackageRequest request) => new[]
    {
        GuidFault("--app-id (bots.botId)", request.AppId, "the Microsoft App ID of the Azure Bot; without this option, the setting MicrosoftAppId is used"),
        request.ManifestId is null ? null : GuidFault("--manifest-id (id)", request.ManifestId, "an id of your own, the same in every version of the app"),
        DomainFault(request.Domain) is { } fault ? $"--domain (validDomains) {fault}" : null,
        request.Name is null ? null : TextFault("--name (name.short)", request.Name, AppLimits.ShortName),
        request.Developer is null ? null : TextFault("--developer (developer.name)", request.Developer, AppLimits.Developer),
        WebsiteFault(request.Website),
        VersionFault(request.Version),
        ManifestSchema.Find(request.Schema) is null
            ? $"--schema (manifestVersion) is \"{request.Schema}\"; use {string.Join(" or ", ManifestSchema.Known.Select(schema => schema.Version))}"
            : null,
        request.Copilot && ManifestSchema.Find(request.Schema) is { HasCopilot: false }
            ? $"--copilot (copilotAgents) needs a newer version of the manifest than {request.Schema}; leave --schema out"
            : null,
        FileFault(request.File),
    }.OfType<string>();

    /// <summary>What an organization may upload, but the store refuses.</summary>
    public static IEnumerable<string> Remarks(PackageRequest request)
    {
        if (BorrowedHosts.FirstOrDefault(host => IsBelow(request.Domain!, host)) is { } borrowed)
        {
            yield return $"--domain (validDomains): a store accepts no address under {borrowed}; give the bot a domain of your own before you submit it.";
        }

        if (request.Developer is null)
        {
            yield return "--developer (developer.name) is missing, so the app says CsBot; a store wants the publisher's name. You can also set Operator:Name.";
        }
    }

    private static string? GuidFault(string field, string? value, string meaning) =>
        string.IsNullOrWhiteSpace(value) ? $"{field} is missing; it is {meaning}"
        : ToolkitVariable.Fault(value) is { } variable ? $"{field}: {variable}"
        : !Guid.TryParseExact(value, "D", out Guid id) || id == Guid.Empty ? $"{field} is \"{value}\", which is not an id such as 0a1b2c3d-0000-4000-8000-0123456789ab; it is {meaning}"
        : null;

    private static string? DomainFault(string? domain) =>
        string.IsNullOrWhiteSpace(domain) ? "is missing; it is the host name of the bot, such as bot.contoso.com; without this option, the setting Content:PublicAddress is used"
        : ToolkitVariable.Fault(domain) is { } variable ? $"is \"{domain}\": {variable}"
        : domain.Contains("://", StringComparison.Ordinal) ? $"is \"{domain}\"; write only the host name, without https://"
        : domain.Contains('*', StringComparison.Ordinal) ? $"is \"{domain}\"; write the one host name of the bot, not a pattern"
        : domain.Length > AppLimits.HostName ? $"has {domain.Length} characters, but a host name has at most {AppLimits.HostName}"
        : IPAddress.TryParse(domain, out _) ? $"is \"{domain}\"; Teams needs a host name, not an IP address"
        : !HostName().IsMatch(domain) ? $"is \"{domain}\"; write only a host name, such as bot.contoso.com, without port, path or spaces"
        : null;

    private static string? TextFault(string field, string text, int most) =>
        string.IsNullOrWhiteSpace(text) ? $"{field} is empty; write the name, or leave the option out"
        : ToolkitVariable.Fault(text) is { } variable ? $"{field}: {variable}"
        : text.Length > most ? $"{field} has {text.Length} characters, but Teams allows at most {most}; shorten it"
        : null;

    private static string? WebsiteFault(string? website) =>
        ToolkitVariable.Fault(website) is { } variable ? $"--website (developer.websiteUrl): {variable}"
        : website is null || (MarkdownRules.IsHttps(website) && website.Length <= AppLimits.Url)
            ? null
            : $"--website (developer.websiteUrl) is \"{website}\"; write a complete address that begins with https://, at most {AppLimits.Url} characters";

    private static string? VersionFault(string version) =>
        Semantic().IsMatch(version) && version.Length <= AppLimits.Version
            ? null
            : $"--version (version) is \"{version}\"; write three numbers such as 1.2.0, and raise them with every change";

    private static string? FileFault(string file) =>
        Directory.Exists(file) ? $"--out is the folder {file}; add a file name"
        : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) ? null
        : $"--out is {file}, but its folder does not exist; create it first";

    private static bool IsBelow(string domain, string host) =>
        domain.Equals(host, StringComparison.OrdinalIgnoreCase) || domain.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", RegexOptions.IgnoreCase)]
    private static partial Regex HostName();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$")]
    private static partial Regex Semantic();
}
