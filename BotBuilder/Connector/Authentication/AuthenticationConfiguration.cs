namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whom else than the channels a bot listens to.</summary>
public class AuthenticationConfiguration
{
    /// <summary>
    /// The Entra issuers whose tokens are accepted, as the emulator sends them. Null or empty: none, other than in the official packages.
    /// </summary>
    public IEnumerable<string>? ValidTokenIssuers { get; set; }
}
