using CsBot.Hosting.Credentials;
using CsBot.Hosting.Health;
using CsBot.Hosting.Security;

namespace CsBot.Admin.Package;

/// <summary>What an admin says about the package; nothing of it is checked yet.</summary>
/// <param name="AppId">Of the bot's registration.</param>
/// <param name="Domain">The host name under which the bot is reached.</param>
internal sealed record PackageRequest(string? AppId, string? Domain)
{
    public string File { get; init; } = "csbot.zip";

    public string Version { get; init; } = ProductVersion.Current;

    public string Schema { get; init; } = ManifestSchema.Newest.Version;

    /// <summary>In place of the short name in Cards/app.</summary>
    public string? Name { get; init; }

    /// <summary>Who publishes the app.</summary>
    public string? Developer { get; init; }

    /// <summary>Of who publishes the app; without it the bot's own page about help.</summary>
    public string? Website { get; init; }

    /// <summary>Id of the app in Teams; without it the id of the bot, which never changes either.</summary>
    public string? ManifestId { get; init; }

    /// <summary>The bot is also offered in Microsoft 365 Copilot.</summary>
    public bool Copilot { get; init; }

    /// <summary>Where people open Teams.</summary>
    public Uri Teams { get; init; } = TeamsCloud.Of(new BotIdentityOptions()).Address;

    public string? TeamsId => ManifestId ?? AppId;

    public string PageAddress(string page) => $"https://{Domain}/{page}";
}
