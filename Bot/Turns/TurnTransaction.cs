using CsBot.Storage;
using CsBot.Turns.Middleware;
using CsBot.Turns.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;
using Span = System.Diagnostics.Activity;

namespace CsBot.Turns;

/// <summary>
/// The outermost middleware: turns of one conversation run one after the other, an activity that comes again gets its first answer,
/// and each turn is committed once, after the bot is done. A turn that lost a race runs again as a whole: nothing of it was sent.
/// </summary>
internal sealed class TurnTransaction(TurnCommit commit, IDatabase database, ConversationLocks locks, ConversationDirectory heard, TimeProvider time) : IMiddleware
{
    private const int MaxRuns = 12;
    private const string SeenSql = """SELECT "Status", "Body" FROM "Seen" WHERE "Key" = $1""";

    private readonly MiddlewareSet _inner = new MiddlewareSet().Use(new CardActionInvokes());

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArrivedActivity.Of(turnContext).Freeze(turnContext);
        BotCallbackHandler callback = turnContext.TurnState.Get<BotCallbackHandler>()!;
        return TurnTelemetry.IsOn ? MeasureAsync(turnContext, callback, cancellationToken) : RunAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a callback as the turn of the context's activity. Committed, or a duplicate of a turn that was.</summary>
    /// <exception cref="TurnConflictException">Other turns were faster, again and again. Nothing was written.</exception>
    public async Task<WriteOutcome> RunAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using IDisposable turn = await locks.EnterAsync(turnContext.Activity.Conversation!.Id!, cancellationToken);
        string? key = TurnAnswer.KeyOf(turnContext.Activity);
        ArrivedActivity arrived = ArrivedActivity.Of(turnContext);
        for (int run = 1; run <= MaxRuns; run++)
        {
            WriteOutcome outcome = await AttemptAsync(arrived.BeginRun(turnContext), key, callback, cancellationToken);
            if (outcome == WriteOutcome.Committed)
            {
                return outcome;
            }

            // An activity that came before is known by its key when the turn is written: hardly any does, so none is asked for first.
            if (outcome == WriteOutcome.Duplicate && await FindAsync(key!, cancellationToken) is { } known)
            {
                arrived.Restore(turnContext);
                known.GiveTo(turnContext);
                return outcome;
            }
        }

        throw new TurnConflictException(turnContext.Activity.Conversation.Id!);
    }

    /// <summary>True for a turn that nobody's activity started, such as a timer's.</summary>
    public static bool IsProactive(ITurnContext turnContext) => turnContext.Activity.Name == ActivityEventNames.ContinueConversation;

    // Apart, so that a turn that nobody measures pays for no closure.
    private Task MeasureAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        TurnTelemetry.MeasureAsync(turnContext.Activity.Type, () => RunAsync(turnContext, callback, cancellationToken));

    private async Task<WriteOutcome> AttemptAsync(TurnContext turn, string? key, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var changes = new TurnChanges(turn.Activity, time);
        turn.TurnState.Set(new Turn(turn, ArrivedActivity.Of(turn), changes, time));
        TurnChanges.Current = changes;
        try
        {
            using (Span? dialog = Traces.Start("dialog"))
            {
                await _inner.ReceiveActivityWithStatusAsync(turn, callback, cancellationToken);
            }

            heard.Remember(changes, turn);
            SeenRow? seen = key is null ? null : TurnAnswer.Of(turn).ToRow(key, time.GetUtcNow());
            WriteOutcome outcome = await CommitAsync(changes, seen, turn);
            if (outcome == WriteOutcome.Committed)
            {
                heard.Keep(changes, turn);
                changes.TellCommitted();
            }

            // Without a key it is the timer that had ended already.
            return outcome == WriteOutcome.Duplicate && key is null ? WriteOutcome.Committed : outcome;
        }
        finally
        {
            changes.Release();
        }
    }

    private async Task<WriteOutcome> CommitAsync(TurnChanges changes, SeenRow? seen, TurnContext turn)
    {
        MessageTelemetry.Remember(changes.Outbox);
        using Span? storage = Traces.Start("storage");
        return await commit.CommitAsync(changes, seen, returned: !IsProactive(turn));
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
}

/// <summary>A turn lost every race for its rows. The channel gets an error and delivers the activity again.</summary>
internal sealed class TurnConflictException(string conversation)
    : Exception($"The turn in {conversation} was overtaken by others too often.");
