using System.Text.Json;
using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using CsBot.Turns.Timers;

namespace CsBot.Dialogs.Reminders;

/// <summary>Looks again at a guide that was parked until something has arrived.</summary>
internal sealed class CheckBackTimer(ChatStore chats, WaitingCard waiting) : ITimerHandler
{
    public const string Name = "check-back";

    public string Kind => Name;

    public bool InWakingHours => true;

    public async Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        (Chat chat, GuideLibrary guides) = (turn.Chat, turn.Content.Guides);
        IReadOnlyList<GuideProgress> places = chat.WaitingIn(guides);
        if (NextOf(places, turn.Now) is { } next)
        {
            // The person may say nothing until then.
            turn.Changes.Schedule(Name, next.Until);
        }

        if (places.Where(place => place.Waiting!.Until <= turn.Now).MaxBy(place => place.Waiting!.Until) is { } due)
        {
            GuideProgress here = chat.RealProgressIn(guides);
            // What the person really waits for ends a practice, and another guide.
            if (chat.EndPractice() | (due != here && chat.Open(due.GuideId, guides)))
            {
                await chats.Dialogs.DeleteAsync(turn.Context, cancellationToken);
            }

            waiting.Remind(turn);
        }
    }

    /// <summary>The wait that is over first, in whatever guide; null where none is still to come.</summary>
    public static Waiting? NextOf(IEnumerable<GuideProgress> places, DateTimeOffset now) =>
        places.Select(place => place.Waiting).OfType<Waiting>().Where(waiting => waiting.Until > now).MinBy(waiting => waiting.Until);
}

/// <summary>Nudges a person who stopped in the middle of a step. A text, so that the card they may be using stays as it is.</summary>
internal sealed class NudgeTimer(BotTexts texts) : ITimerHandler
{
    public const string Name = "nudge";

    public string Kind => Name;

    public bool InWakingHours => true;

    public Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        if (turn.Progress is { IsRunning: true, IsPractice: false } && ReminderRule.MayNudge(turn.Chat.Reminders))
        {
            turn.Chat.Reminders.Nudges++;
            turn.Say(turn.Where().In(texts.RemindIdle));
        }

        return Task.CompletedTask;
    }
}
