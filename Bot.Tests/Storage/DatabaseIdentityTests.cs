using System.ComponentModel.DataAnnotations;
using Azure.Core;
using Azure.Identity;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Npgsql;

namespace CsBot.Tests.Storage;

public sealed class DatabaseIdentityTests
{
    private const string ClientId = "8f0d2c1e-1111-4c4e-9a57-3c9f5e0d4a01";

    [PostgresFact]
    public async Task TheTokenOfTheIdentityIsThePassword()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await ExecuteAsync(database, $"CREATE ROLE {PostgresServer.RoleWithPassword} LOGIN SUPERUSER PASSWORD 'token-1'");
        var entra = new Entra { Token = "token-1" };
        await using DatabaseFixture db = await DatabaseFixture.EntraAsync(AsEntra(database), entra);
        Assert.Equal(PostgresServer.RoleWithPassword, await UserAsync(db));

        await ExecuteAsync(database, $"ALTER ROLE {PostgresServer.RoleWithPassword} PASSWORD 'token-2'");
        await CutAsync(database);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => UserAsync(db));
        PostgresException wrong = await Assert.ThrowsAsync<PostgresException>(() => UserAsync(db));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, wrong.SqlState);

        entra.Token = "token-2";
        Assert.Equal(PostgresServer.RoleWithPassword, await UserAsync(db));
        Assert.Equal(["https://ossrdbms-aad.database.windows.net/.default"], entra.Scopes.Distinct());
    }

    [PostgresFact]
    public async Task AnIdentityThatGivesNoTokenIsNamed()
    {
        string database = AsEntra(await PostgresServer.NewDatabaseAsync());
        StorageException error = await Assert.ThrowsAsync<StorageException>(() => DatabaseFixture.EntraAsync(database, new Entra()));
        Assert.Contains("Setting Storage:EntraIdentity: the identity gets no token", error.Message, StringComparison.Ordinal);
        Assert.Contains("No managed identity endpoint found.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csbot.postgres.database.azure.com", "https://ossrdbms-aad.database.windows.net/.default")]
    [InlineData("csbot.postgres.database.usgovcloudapi.net", "https://ossrdbms-aad.database.usgovcloudapi.net/.default")]
    [InlineData("csbot.postgres.database.chinacloudapi.cn", "https://ossrdbms-aad.database.chinacloudapi.cn/.default")]
    public void TheTokenIsForTheCloudOfTheServer(string host, string scope) => Assert.Equal(scope, DatabaseIdentity.ScopeOf(host));

    [Theory]
    [InlineData(StorageProvider.PostgreSql, ClientId, "Host=db;Username=csbot", null)]
    [InlineData(StorageProvider.PostgreSql, "csbot-identity", "Host=db;Username=csbot", "is not a client id")]
    [InlineData(StorageProvider.PostgreSql, ClientId, "Host=db;Username=csbot;Password=hunter2", "Keep one of them")]
    [InlineData(StorageProvider.PostgreSql, ClientId, "Host=db", "has no user")]
    [InlineData(StorageProvider.Sqlite, ClientId, null, "Storage:Provider is Sqlite")]
    internal void ASettingThatCannotBeRightIsNamed(StorageProvider provider, string identity, string? connectionString, string? finding)
    {
        var options = new StorageOptions { Provider = provider, EntraIdentity = identity, ConnectionString = connectionString };
        string[] findings = [.. options.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage!)];
        if (finding is null)
        {
            Assert.Empty(findings);
            return;
        }

        string only = Assert.Single(findings);
        Assert.StartsWith("Setting Storage:EntraIdentity ", only, StringComparison.Ordinal);
        Assert.Contains(finding, only, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", only, StringComparison.Ordinal);
    }

    private static string AsEntra(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = PostgresServer.RoleWithPassword }.ToString();

    private static async Task<string> UserAsync(DatabaseFixture db) =>
        Assert.Single(await db.Database.QueryAsync("SELECT current_user::text", [], row => row.GetString(0), CancellationToken.None));

    private static Task CutAsync(string database) => ExecuteAsync(
        database, $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '{PostgresServer.RoleWithPassword}'");

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stands in for the token server of the machine.</summary>
    private sealed class Entra : TokenCredential
    {
        public string? Token { get; set; }

        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return Token is null
                ? throw new CredentialUnavailableException("No managed identity endpoint found.")
                : new AccessToken(Token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
