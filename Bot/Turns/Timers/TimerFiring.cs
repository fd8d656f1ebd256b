using System.Text.Json;
using CsBot.Content.Versions;
using CsBot.Storage;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns.Timers;

/// <summary>Fires one timer: a turn in its conversation, in which its handler runs.</summary>
public sealed partial class TimerFiring(
    OutboxAdapter adapter,
    ContentVersions editions,
    ConversationState state,
    IDatabase database,
    TimeProvider time,
    ILogger<TimerFiring> logger)
{
    private const int MostAttempts = 6;

    public async Task FireAsync(TimerRow timer, string? timeZone, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        ContentVersion edition = editions.Current;
        if (edition.All<ITimerHandler>().FirstOrDefault(known => known.Kind == timer.Kind) is not { } handler)
        {
            await FailAsync(timer, $"No ITimerHandler is registered for {timer.Kind}.", MostAttempts);
        }
        else if (handler.InWakingHours && WakingHours.Next(now, timeZone) is var morning && morning > now)
        {
            timer.Due = morning;
            await database.WriteAsync([TimerSql.Postpone(timer)]);
        }
        else
        {
            await RunAsync(timer, (edition, handler), cancellationToken);
        }
    }

    private async Task RunAsync(TimerRow timer, (ContentVersion Edition, ITimerHandler Handler) by, CancellationToken cancellationToken)
    {
        try
        {
            Activity nobodys = BotSdk.ReadReference(timer.Reference).GetContinuationActivity();
            nobodys.Id = null;
            await adapter.ContinueConversationAsync("", nobodys, (turn, token) => HandleAsync(turn, timer, by, token), cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException && !StorageFaults.IsOutage(error))
        {
            LogFailure(error, timer.Kind, timer.Conversation);
            await FailAsync(timer, $"{error.GetType().Name}: {error.Message}", timer.Attempts + 1);
        }
    }

    private async Task HandleAsync(
        ITurnContext turn, TimerRow timer, (ContentVersion Edition, ITimerHandler Handler) by, CancellationToken cancellationToken)
    {
        turn.TurnState.Set(by.Edition);
        TurnChanges.Of(turn).Fired = timer;
        await by.Handler.FireAsync(turn, JsonElement.Parse(timer.Payload), cancellationToken);
        await state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
    }

    private async Task FailAsync(TimerRow timer, string reason, int attempts)
    {
        timer.Attempts = attempts;
        timer.Error = reason;
        timer.Failed = attempts >= MostAttempts;
        timer.Due = time.GetUtcNow() + TimeSpan.FromMinutes(Math.Pow(2, attempts));
        await database.WriteAsync([TimerSql.Postpone(timer)]);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The timer {Kind} of {Conversation} failed")]
    private partial void LogFailure(Exception error, string kind, string conversation);
}
