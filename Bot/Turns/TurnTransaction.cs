using CsBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace CsBot.Turns;

/// <summary>
/// The outermost middleware: turns of one conversation run one after the other, an activity that comes again gets its first answer,
/// and each turn is committed once, after the bot is done. A turn that lost a race runs again as a whole: nothing of it was sent.
/// </summary>
public sealed class TurnTransaction(TurnCommit commit, IDatabase database, ConversationLocks locks, TimeZones zones, TimeProvider time) : IMiddleware
{
    private const int MostRuns = 12;
    private const string SeenSql = """SELECT "Status", "Body" FROM "Seen" WHERE "Key" = $1""";

    private readonly MiddlewareSet _inner = new MiddlewareSet().Use(new CardActionInvokes());

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState.Set(new Arrival(BotSdk.Write(turnContext.Activity), [.. turnContext.TurnState]));
        return RunAsync(turnContext, turnContext.TurnState.Get<BotCallbackHandler>()!, cancellationToken);
    }

    /// <summary>Runs a callback as the turn of the context's activity.</summary>
    /// <exception cref="TurnConflictException">Other turns were faster, again and again. Nothing was written.</exception>
    public async Task RunAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using IDisposable turn = await locks.EnterAsync(turnContext.Activity.Conversation!.Id!, cancellationToken);
        string? key = TurnAnswer.KeyOf(turnContext.Activity);
        for (int run = 1; run <= MostRuns; run++)
        {
            if (key is not null && await FindAsync(key, cancellationToken) is { } known)
            {
                known.GiveTo(turnContext);
                return;
            }

            if (await AttemptAsync(Fresh(turnContext), key, callback, cancellationToken) == WriteOutcome.Committed)
            {
                return;
            }
        }

        throw new TurnConflictException(turnContext.Activity.Conversation.Id!);
    }

    /// <summary>True for a turn that nobody's activity started, such as a timer's.</summary>
    public static bool IsProactive(ITurnContext turnContext) => turnContext.Activity.Name == ActivityEventNames.ContinueConversation;

    /// <summary>The turn as it was when it arrived: what an earlier run changed in the activity and in the turn's state is gone.</summary>
    private static TurnContext Fresh(ITurnContext turnContext)
    {
        Arrival arrival = turnContext.TurnState.Get<Arrival>()!;
        turnContext.TurnState.Clear();
        foreach ((string name, object value) in arrival.State)
        {
            turnContext.TurnState[name] = value;
        }

        turnContext.TurnState.Set(arrival);
        var fresh = new TurnContext(turnContext, BotSdk.ReadActivity(arrival.Activity));
        fresh.BufferedReplyActivities.Clear();
        return fresh;
    }

    private async Task<WriteOutcome> AttemptAsync(TurnContext turn, string? key, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var changes = new TurnChanges(turn.Activity, time);
        turn.TurnState.Set(changes);
        TurnChanges.Current = changes;
        await _inner.ReceiveActivityWithStatusAsync(turn, callback, cancellationToken);
        zones.Remember(changes, turn.Activity);
        SeenRow? seen = key is null ? null : TurnAnswer.Of(turn).ToRow(key, time.GetUtcNow());
        WriteOutcome outcome = await commit.CommitAsync(changes, seen, returned: !IsProactive(turn));

        // Without a key it is the timer that had ended already.
        return outcome == WriteOutcome.Duplicate && key is null ? WriteOutcome.Committed : outcome;
    }

    private async Task<TurnAnswer?> FindAsync(string key, CancellationToken cancellationToken)
    {
        List<TurnAnswer> found = await database.QueryAsync(
            SeenSql,
            [key],
            row => new TurnAnswer(row.IsDBNull(0) ? null : row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)),
            cancellationToken);
        return found.FirstOrDefault();
    }

    /// <summary>The activity as JSON, and the turn's state before any run.</summary>
    private sealed record Arrival(string Activity, KeyValuePair<string, object>[] State);
}

/// <summary>A turn lost every race for its rows. The channel gets an error and delivers the activity again.</summary>
public sealed class TurnConflictException(string conversation)
    : Exception($"The turn in {conversation} was overtaken by others too often.");
