namespace CsBot.Chats;

/// <summary>What a conversation remembers of its reminders. Part of the conversation's state.</summary>
internal sealed class ReminderState
{
    /// <summary>How often the person was nudged, ever.</summary>
    public int Nudges { get; set; }

    /// <summary>True once the person has asked for no more reminders.</summary>
    public bool Off { get; set; }
}

/// <summary>When a person is reminded: once when idle in the middle of a step, at most twice ever.</summary>
internal static class ReminderRule
{
    public const int MaxNudges = 2;

    public static readonly TimeSpan Idle = TimeSpan.FromDays(1);

    /// <summary>When to nudge a person who now sees a step; null for never.</summary>
    public static DateTimeOffset? NudgeAt(ReminderState state, DateTimeOffset now) => MayNudge(state) ? now + Idle : null;

    /// <summary>To be asked again when the timer fires: the person may have switched reminders off meanwhile.</summary>
    public static bool MayNudge(ReminderState state) => !state.Off && state.Nudges < MaxNudges;
}
