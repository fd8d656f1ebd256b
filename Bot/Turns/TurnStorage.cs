using CsBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace CsBot.Turns;

/// <summary>The SDK's storage: reads from the database, writes into the running turn. Outside a turn it refuses to write.</summary>
internal sealed class TurnStorage(IDatabase database, IOptions<StorageOptions> options) : IStorage
{
    private const string StateSql = """SELECT "Json", "Version" FROM "States" WHERE "Key" = $1""";

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var items = new Dictionary<string, object>();
        foreach (string key in keys)
        {
            if (await ReadRowAsync(key, cancellationToken) is { } row)
            {
                items[key] = BotSdk.ReadState(row.Json);
            }
        }

        return items;
    }

    /// <exception cref="StateTooLargeException">The state is larger than Storage:MaxStateLength.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach ((string key, object state) in changes)
        {
            string json = BotSdk.WriteState(state);
            if (json.Length > options.Value.MaxStateLength)
            {
                throw new StateTooLargeException(key, json.Length, options.Value.MaxStateLength);
            }

            await ChangeAsync(key, json, cancellationToken);
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (string key in keys)
        {
            await ChangeAsync(key, null, cancellationToken);
        }
    }

    /// <summary>A state that was not read is read now: the commit must know the version it replaces.</summary>
    private async Task ChangeAsync(string key, string? json, CancellationToken cancellationToken)
    {
        TurnChanges turn = TurnChanges.Current ?? throw new InvalidOperationException("State is written in a turn only.");
        if (!turn.HasRead(key))
        {
            await ReadRowAsync(key, cancellationToken);
        }

        turn.Write(key, json);
    }

    private async Task<StateRow?> ReadRowAsync(string key, CancellationToken cancellationToken)
    {
        List<StateRow> found = await database.QueryAsync(
            StateSql, [key], row => new StateRow { Key = key, Json = row.GetString(0), Version = row.GetInt64(1) }, cancellationToken);
        StateRow? state = found.FirstOrDefault();
        TurnChanges.Current?.RememberRead(key, state);
        return state;
    }
}

/// <summary>A conversation's state has outgrown its bound; the turn that made it so is rolled back.</summary>
internal sealed class StateTooLargeException(string key, int length, int limit)
    : Exception($"The state {key} would have {length} characters; Storage:MaxStateLength is {limit}.");
