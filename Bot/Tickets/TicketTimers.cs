using System.Text.Json;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>Keeps the timers of a request in step with what it is.</summary>
public static class TicketTimers
{
    public const string Wake = "ticket-wake";
    public const string Overdue = "ticket-overdue";

    /// <param name="thread">Where its timers fire.</param>
    public static void Schedule(TurnChanges changes, Ticket ticket, ConversationReference thread, TicketClock clock)
    {
        Set(changes, ticket, (thread, Wake), ticket.SnoozedUntil);
        bool waits = ticket.WaitingSince is not null && !TicketChange.IsClosed(ticket.State);
        Set(changes, ticket, (thread, Overdue), waits ? clock.ReminderAt(ticket) : null);
    }

    private static void Set(TurnChanges changes, Ticket ticket, (ConversationReference Thread, string Kind) timer, DateTimeOffset? due)
    {
        if (due is { } time)
        {
            changes.Schedule(timer.Thread, timer.Kind, time, $"\"{ticket.Number}\"");
        }
        else
        {
            changes.Cancel(timer.Thread, timer.Kind);
        }
    }

    /// <summary>The request of a timer, if it is still in the thread that the timer was made for.</summary>
    public static async Task<Ticket?> TicketOfAsync(
        TicketDesk desk, ITurnContext turnContext, JsonElement payload, CancellationToken cancellationToken) =>
        await desk.FindAsync(payload.GetString(), cancellationToken) is { ThreadOutboxId: { } thread } ticket
            && turnContext.Activity.Conversation.Id == OutboxId.Thread(thread)
                ? ticket
                : null;
}
