using CsBot.Chats;
using CsBot.Turns;

namespace CsBot.Dialogs.Reminders;

/// <summary>Keeps the timers in step with where the person is.</summary>
internal static class ReminderPlan
{
    /// <summary>Schedules and cancels as the turn has left the person. To be called once, at the end of a customer's turn.</summary>
    public static void Schedule(Turn turn)
    {
        ReminderState reminders = turn.Chat.Reminders;
        bool isRunning = turn.Chat.RealProgressIn(turn.Content.Guides).IsRunning;
        Set(turn, NudgeTimer.Name, isRunning ? ReminderRule.NudgeAt(reminders, turn.Now) : null);
        Set(turn, CheckBackTimer.Name, reminders.Off ? null : CheckBackTimer.NextOf(turn.Chat.WaitingIn(turn.Content.Guides), turn.Now)?.Until);
    }

    private static void Set(Turn turn, string kind, DateTimeOffset? due)
    {
        if (due is { } time)
        {
            turn.Changes.Schedule(kind, time);
        }
        else
        {
            turn.Changes.Cancel(kind);
        }
    }
}
