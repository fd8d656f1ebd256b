using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Reminders;

/// <summary>Switches reminders off for good, and on again; and keeps the timers in step with where the person is.</summary>
public sealed class ReminderCommands(GuideWalk walk, GuideShelf shelf, ChatState state, TimeProvider time, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.RemindersOff, (dc, _, token) => SwitchAsync(dc, off: true, texts.RemindersOff, token)),
        (Commands.RemindersOn, (dc, _, token) => SwitchAsync(dc, off: false, texts.RemindersOn, token)),
    ];

    /// <summary>Schedules and cancels as the turn has left the person. To be called once, at the end of a customer's turn.</summary>
    public async Task ScheduleAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ReminderState reminders = await StateAsync(turnContext, cancellationToken);
        GuideProgress progress = await walk.RealProgressAsync(turnContext, cancellationToken);
        TurnChanges changes = TurnChanges.Of(turnContext);
        if (progress.IsRunning && ReminderRule.NudgeAt(reminders, time.GetUtcNow()) is { } nudge)
        {
            changes.Schedule(NudgeTimer.Name, nudge);
        }
        else
        {
            changes.Cancel(NudgeTimer.Name);
        }

        if (!reminders.Off && CheckBackTimer.NextOf(await shelf.WaitingAsync(turnContext, cancellationToken), time.GetUtcNow()) is { } waiting)
        {
            changes.Schedule(CheckBackTimer.Name, waiting.Until);
        }
        else
        {
            changes.Cancel(CheckBackTimer.Name);
        }
    }

    private async Task<DialogTurnResult> SwitchAsync(DialogContext dc, bool off, string answer, CancellationToken cancellationToken)
    {
        (await StateAsync(dc.Context, cancellationToken)).Off = off;
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private Task<ReminderState> StateAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        state.Reminders.GetAsync(turnContext, () => new ReminderState(), cancellationToken);
}
