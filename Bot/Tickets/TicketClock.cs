using Microsoft.Extensions.Options;

namespace CsBot.Tickets;

/// <summary>What time means for a request: when an answer is due, and until when it can be reopened.</summary>
internal sealed class TicketClock(OfficeHours hours, IOptions<SupportOptions> options, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public OfficeHours Hours => hours;

    public DateTimeOffset DueFrom(DateTimeOffset from, TicketUrgency urgency) => hours.Add(from, options.Value.ReplyTime(urgency));

    /// <summary>When the team is reminded next of an answer that is due; null for never again.</summary>
    public DateTimeOffset? ReminderAt(Ticket ticket) => (ticket.Due, ticket.Reminders) switch
    {
        // The team has said when it will look at it.
        _ when ticket.SnoozedUntil is not null => null,
        ({ } due, 0) => due,
        ({ } due, 1) => hours.Add(due, options.Value.ReplyTime(ticket.Urgency) / 2),
        _ => null,
    };

    public bool CanReopen(Ticket ticket) =>
        ticket is { State: TicketState.Resolved, ClosedAt: { } closed } && Now - closed <= TimeSpan.FromDays(options.Value.ReopenDays);
}
