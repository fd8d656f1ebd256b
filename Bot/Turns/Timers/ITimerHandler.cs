using System.Text.Json;

namespace CsBot.Turns.Timers;

/// <summary>
/// Does what a timer was scheduled for, in a turn of its own: everything it changes and sends is committed together with the
/// timer's end, so it takes effect once, also with several replicas and after a crash. Whether there still is a reason to do it
/// (the person may have gone on meanwhile) is for the handler to look up in the conversation's state. Register it as an
/// <see cref="ITimerHandler"/>, and schedule with <see cref="TurnChanges.Schedule(string, DateTimeOffset, string)"/>.
/// </summary>
internal interface ITimerHandler
{
    /// <summary>Unique among all handlers, and stored with the timer: do not rename it. What follows a slash in a timer's kind tells it from others of one handler.</summary>
    string Kind { get; }

    /// <summary>True for what speaks to a person: it then waits for the person's waking hours.</summary>
    bool InWakingHours { get; }

    /// <param name="turn">A turn in the timer's conversation. Its activity comes from nobody.</param>
    /// <param name="payload">What the timer was scheduled with.</param>
    Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken);
}
