namespace CsBot.Admin.Package;

/// <summary>A version of the manifest's form that the bot can write.</summary>
/// <param name="HasFeatures">Whether the description may list features (from 1.26).</param>
/// <param name="HasPrompts">Whether a menu may hold questions to send (from 1.27).</param>
/// <param name="HasTargets">Whether a bot may say that it sends messages to one person among several (from 1.29).</param>
/// <param name="HasChannels">Whether a bot for teams must say that it works in shared and private channels (from 1.25).</param>
/// <param name="HasCopilot">Whether a bot may show itself in Microsoft 365 Copilot, with words before its first one (from 1.22).</param>
internal sealed record ManifestSchema(string Version, bool HasFeatures, bool HasPrompts, bool HasTargets, bool HasChannels, bool HasCopilot)
{
    /// <summary>The newest known first, then those that tools of stores and older tenants take.</summary>
    public static IReadOnlyList<ManifestSchema> Known { get; } = [
        new("1.30", HasFeatures: true, HasPrompts: true, HasTargets: true, HasChannels: true, HasCopilot: true),
        new("1.29", HasFeatures: true, HasPrompts: true, HasTargets: true, HasChannels: true, HasCopilot: true),
        new("1.25", HasFeatures: false, HasPrompts: false, HasTargets: false, HasChannels: true, HasCopilot: true),
        new("1.19", HasFeatures: false, HasPrompts: false, HasTargets: false, HasChannels: false, HasCopilot: false),
    ];

    public static ManifestSchema Newest => Known[0];

    public string Manifest => AddressOf("MicrosoftTeams.schema.json");

    public string Localization => AddressOf("MicrosoftTeams.Localization.schema.json");

    public static ManifestSchema? Find(string? version) => Known.FirstOrDefault(schema => schema.Version == version);

    private string AddressOf(string file) => $"https://developer.microsoft.com/en-us/json-schemas/teams/v{Version}/{file}";
}
