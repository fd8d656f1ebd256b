using Azure.Core;
using Azure.Identity;
using Npgsql;

namespace CsBot.Storage;

/// <summary>An identity of Entra that signs in to PostgreSQL: its token takes the place of a password.</summary>
internal sealed class DatabaseIdentity(TokenCredential credential)
{
    private static readonly TokenRequestContext Database = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    /// <param name="clientId">Of a user-assigned identity of this machine.</param>
    public static DatabaseIdentity OfMachine(string clientId) =>
        new(new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId)));

    /// <summary>Asked for every new connection. The credential keeps a token until shortly before its end, and open connections outlive it.</summary>
    public void SignIn(NpgsqlDataSourceBuilder source) => source.UsePasswordProvider(
        _ => credential.GetToken(Database, CancellationToken.None).Token,
        async (_, cancellationToken) => (await credential.GetTokenAsync(Database, cancellationToken)).Token);

    /// <summary>What to say when there was no token, or null when something else failed.</summary>
    public static string? Refusal(Exception? error) => error switch
    {
        null => null,
        AuthenticationFailedException refused => "Setting Storage:EntraIdentity: the identity gives no token for the database. "
            + $"It must be the client id of a user-assigned identity of this machine. {refused.Message}",
        _ => Refusal(error.InnerException),
    };
}
