using Azure.Core;
using Azure.Identity;
using Npgsql;

namespace CsBot.Storage;

/// <summary>An identity of Entra that signs in to PostgreSQL: its token takes the place of a password.</summary>
internal sealed class DatabaseIdentity(TokenCredential credential)
{
    private static readonly string[] OtherClouds = ["usgovcloudapi.net", "chinacloudapi.cn"];

    /// <param name="clientId">Of a user-assigned identity of this machine.</param>
    public static DatabaseIdentity OfMachine(string clientId) =>
        new(new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId)));

    /// <summary>Asked for every new connection. The credential keeps a token until shortly before its end, and open connections outlive it.</summary>
    public void SignIn(NpgsqlDataSourceBuilder source) => source.UsePasswordProvider(
        server => credential.GetToken(For(server), CancellationToken.None).Token,
        async (server, cancellationToken) => (await credential.GetTokenAsync(For(server), cancellationToken)).Token);

    /// <param name="host">The database server; the end of its name tells the cloud.</param>
    public static string ScopeOf(string host)
    {
        string cloud = OtherClouds.FirstOrDefault(name => host.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase)) ?? "windows.net";
        return $"https://ossrdbms-aad.database.{cloud}/.default";
    }

    /// <summary>What to say when there was no token, or null when something else failed.</summary>
    public static string? Refusal(Exception? error) => error switch
    {
        null => null,
        AuthenticationFailedException refused => "Setting Storage:EntraIdentity: the identity gets no token for the database. "
            + $"It must be the client id of a user-assigned identity of this machine. {refused.Message}",
        _ => Refusal(error.InnerException),
    };

    private static TokenRequestContext For(NpgsqlConnectionStringBuilder server) => new([ScopeOf(server.Host ?? "")]);
}
