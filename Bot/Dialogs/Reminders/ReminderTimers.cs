using System.Text.Json;
using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs.Reminders;

/// <summary>Looks again at a guide that was parked until something has arrived.</summary>
public sealed class CheckBackTimer(GuideWalk walk, GuideShelf shelf, ChatState state, ParkedGuide parked, TimeProvider time) : ITimerHandler
{
    public const string Name = "check-back";

    public string Kind => Name;

    public bool InWakingHours => true;

    public async Task FireAsync(ITurnContext turnContext, JsonElement payload, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<GuideProgress> places = await shelf.WaitingAsync(turnContext, cancellationToken);
        if (NextOf(places, now) is { } next)
        {
            // The person may say nothing until then.
            TurnChanges.Of(turnContext).Schedule(Name, next.Until);
        }

        if (places.Where(place => place.Waiting!.Until <= now).MaxBy(place => place.Waiting!.Until) is { } due)
        {
            GuideProgress here = await walk.RealProgressAsync(turnContext, cancellationToken);
            // What the person really waits for ends a practice, and another guide.
            if (await walk.EndPracticeAsync(turnContext, cancellationToken) | (due != here && await shelf.OpenAsync(turnContext, due.GuideId, cancellationToken)))
            {
                await state.Dialogs.DeleteAsync(turnContext, cancellationToken);
            }

            await parked.RemindAsync(turnContext, cancellationToken);
            await state.Conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }

    /// <summary>The wait that is over first, in whatever guide; null where none is still to come.</summary>
    public static Waiting? NextOf(IEnumerable<GuideProgress> places, DateTimeOffset now) =>
        places.Select(place => place.Waiting).OfType<Waiting>().Where(waiting => waiting.Until > now).MinBy(waiting => waiting.Until);
}

/// <summary>Nudges a person who stopped in the middle of a step. A text, so that the card they may be using stays as it is.</summary>
public sealed class NudgeTimer(GuideWalk walk, ChatState state, BotTexts texts) : ITimerHandler
{
    public const string Name = "nudge";

    public string Kind => Name;

    public bool InWakingHours => true;

    public async Task FireAsync(ITurnContext turnContext, JsonElement payload, CancellationToken cancellationToken)
    {
        ReminderState reminders = await state.Reminders.GetAsync(turnContext, () => new ReminderState(), cancellationToken);
        GuideProgress progress = await walk.ProgressAsync(turnContext, cancellationToken);
        if (!progress.IsRunning || progress.IsPractice || !ReminderRule.MayNudge(reminders))
        {
            return;
        }

        reminders.Nudges++;
        (Guide guide, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
        await turnContext.SendActivityAsync(GuideCards.About(texts.RemindIdle, guide, step), cancellationToken: cancellationToken);
        await state.Conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }
}
