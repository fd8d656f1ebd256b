using System.Data.Common;
using System.Net.Sockets;
using CsBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CsBot.Admin.Doctor;

/// <summary>The database is reached, and is of this version.</summary>
internal sealed class DatabaseCheck(DatabaseMigration migration, IOptions<StorageOptions> options) : ICheck
{
    private bool IsPostgreSql => options.Value.Provider == StorageProvider.PostgreSql;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return [Explain(await migration.ReadStateAsync(cancellationToken))];
        }
        catch (DbException error)
        {
            return [Explain(error)];
        }
    }

    private Finding Explain(SchemaState state) => state switch
    {
        SchemaState.Current => Finding.Ok($"The {(IsPostgreSql ? "PostgreSQL" : "SQLite")} database is up to date."),
        SchemaState.Absent => Finding.Ok("There is no database yet; the first start creates it."),
        SchemaState.Newer => Finding.Problem(
            "The database was made by a newer version of the bot.", "Run that version, or restore the backup from before the upgrade."),
        SchemaState.TooOld => Finding.Problem(
            "The database was made before version 0.9.0 of the bot, and cannot be upgraded.", "Keep it, and set another Storage:DataFolder or Storage:ConnectionString."),
        _ when IsPostgreSql => Finding.Problem(
            "The database was made by an older version of the bot.",
            $"Make a backup, stop the bot everywhere, and run: {Run.Of("db migrate")}"),
        _ => Finding.Warning("The database was made by an older version of the bot.", "Make a backup; the next start brings it up to this version."),
    };

    private static Finding Explain(DbException error) => error switch
    {
        SqliteException sqlite => SqliteWords.Of(sqlite.SqliteErrorCode),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => Finding.Problem(
            "PostgreSQL refuses the user.", "Check the user and the password in Storage:ConnectionString, and who the server lets in."),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => Finding.Problem(
            "PostgreSQL has no database of that name.", "Create it, or correct Database in Storage:ConnectionString."),
        PostgresException postgres => Finding.Problem($"PostgreSQL reports the error {postgres.SqlState}.", "Look up the code in PostgreSQL's documentation; check the user's rights."),
        _ when DatabaseIdentity.Refusal(error) is not null => Finding.Problem(
            "The identity in Storage:EntraIdentity gets no token for the database.",
            "Set it to the client id of a user-assigned identity, and assign that identity to this machine."),
        _ => Finding.Problem(
            $"PostgreSQL cannot be reached: {(error.InnerException is SocketException socket ? Reach.Reason(socket) : "no answer")}.",
            "Check Host and Port in Storage:ConnectionString, the server, and the firewall between them."),
    };
}
