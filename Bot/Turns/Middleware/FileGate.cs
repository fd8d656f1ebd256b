using CsBot.Storage;
using Microsoft.Bot.Schema;

namespace CsBot.Turns.Middleware;

/// <summary>Lets the files of one person in one at a time, and a file that comes again not at all.</summary>
internal sealed class FileGate(IDatabase database, TimeProvider time)
{
    private const string SeenSql = """SELECT 1 FROM "Seen" WHERE "Key" = $1""";

    /// <summary>Who sends more files than can be read in this time is asked to wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConversationLocks _people = new();

    /// <summary>Waits until no other file of the chat is under way. Null where that takes too long.</summary>
    public async Task<IDisposable?> EnterAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await _people.EnterAsync(activity.Conversation.Id!, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>True where the activity has had its turn. Its file need not be fetched again.</summary>
    public async Task<bool> HasSeenAsync(Activity activity, CancellationToken cancellationToken) =>
        TurnAnswer.KeyOf(activity) is { } key
        && (await database.QueryAsync(SeenSql, [key], row => row.GetInt64(0), cancellationToken)).Count > 0;
}
