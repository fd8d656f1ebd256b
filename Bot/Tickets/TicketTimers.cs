using System.Text.Json;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>Keeps the timers of a request in step with what it is.</summary>
internal static class TicketTimers
{
    public const string Wake = "ticket-wake";
    public const string Send = "ticket-send";
    public const string Overdue = "ticket-overdue";

    /// <param name="thread">Where its timers fire.</param>
    public static void Schedule(Turn turn, Ticket ticket, ConversationReference thread, TicketClock clock)
    {
        Set(turn.Changes, ticket, thread, Wake, ticket.SnoozedUntil);
        Set(turn.Changes, ticket, thread, Overdue, ticket is { WaitingSince: not null, IsOpen: true } ? clock.ReminderAt(ticket) : null);
    }

    /// <summary>The request of a timer, if it is still in the thread that the timer was made for.</summary>
    public static async Task<Ticket?> TicketOfAsync(this TicketStore store, Turn turn, JsonElement payload, CancellationToken cancellationToken) =>
        await store.FindAsync(payload.GetString(), cancellationToken) is { ThreadOutboxId: { } thread } ticket && turn.Conversation == OutboxId.Thread(thread)
            ? ticket
            : null;

    private static void Set(TurnChanges changes, Ticket ticket, ConversationReference thread, string kind, DateTimeOffset? due)
    {
        if (due is { } time)
        {
            changes.Schedule(thread, kind, time, $"\"{ticket.Number}\"");
        }
        else
        {
            changes.Cancel(thread, kind);
        }
    }
}
