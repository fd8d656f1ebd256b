using System.Text.Json;
using CsBot.Chats;
using CsBot.Content.Versions;
using CsBot.Storage;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns.Timers;

/// <summary>Fires one timer: a turn in its conversation, in which its handler runs.</summary>
internal sealed partial class TimerFiring(
    OutboxAdapter adapter,
    ContentVersions versions,
    ChatStore chats,
    IDatabase database,
    TimeProvider time,
    ILogger<TimerFiring> logger)
{
    private const int MaxAttempts = 6;

    public async Task FireAsync(TimerRow timer, string? timeZone, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (Find(versions.Current, timer) is not { } handler)
        {
            await FailAsync(timer, $"No ITimerHandler is registered for {timer.Kind}.", MaxAttempts);
        }
        else if (handler.InWakingHours && WakingHours.Next(now, timeZone) is var morning && morning > now)
        {
            timer.Due = morning;
            await database.WriteAsync([TimerSql.Postpone(timer)]);
        }
        else
        {
            await RunAsync(timer, cancellationToken);
        }
    }

    private async Task RunAsync(TimerRow timer, CancellationToken cancellationToken)
    {
        try
        {
            Activity nobodys = BotSdk.ReadReference(timer.Reference).GetContinuationActivity();
            nobodys.Id = null;
            await adapter.ContinueConversationAsync("", nobodys, (turn, token) => HandleAsync(turn, timer, token), cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException && !StorageFaults.IsOutage(error))
        {
            LogFailure(error, timer.Kind, timer.Conversation);
            await FailAsync(timer, $"{error.GetType().Name}: {error.Message}", timer.Attempts + 1);
        }
    }

    private async Task HandleAsync(ITurnContext turnContext, TimerRow timer, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(turnContext);
        turn.Chat = await chats.LoadAsync(turnContext, cancellationToken);
        turn.Speak(turn.Version.Get<ITurnLanguage>().Of(turn));
        turn.Changes.Fired = timer;
        await Find(turn.Version, timer)!.FireAsync(turn, JsonElement.Parse(timer.Payload), cancellationToken);
        await chats.SaveAsync(turnContext, turn.Chat, cancellationToken);
    }

    private static ITimerHandler? Find(ContentVersion version, TimerRow timer) =>
        version.All<ITimerHandler>().FirstOrDefault(known => known.Kind == timer.Kind.Split('/')[0]);

    private async Task FailAsync(TimerRow timer, string reason, int attempts)
    {
        timer.Attempts = attempts;
        timer.Error = reason;
        timer.Failed = attempts >= MaxAttempts;
        timer.Due = time.GetUtcNow() + TimeSpan.FromMinutes(Math.Pow(2, attempts));
        await database.WriteAsync([TimerSql.Postpone(timer)]);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The timer {Kind} of {Conversation} failed")]
    private partial void LogFailure(Exception error, string kind, string conversation);
}
