namespace CsBot.Admin.Package;

/// <summary>A version of the manifest's form that the bot can write.</summary>
/// <param name="HasFeatures">Whether the description may list features.</param>
internal sealed record ManifestSchema(string Version, bool HasFeatures)
{
    /// <summary>The newest known first; the second is one that tools of stores and older tenants take.</summary>
    public static IReadOnlyList<ManifestSchema> Known { get; } = [new("1.30", HasFeatures: true), new("1.19", HasFeatures: false)];

    public static ManifestSchema Newest => Known[0];

    public string Manifest => AddressOf("MicrosoftTeams.schema.json");

    public string Localization => AddressOf("MicrosoftTeams.Localization.schema.json");

    public static ManifestSchema? Find(string? version) => Known.FirstOrDefault(schema => schema.Version == version);

    private string AddressOf(string file) => $"https://developer.microsoft.com/en-us/json-schemas/teams/v{Version}/{file}";
}
