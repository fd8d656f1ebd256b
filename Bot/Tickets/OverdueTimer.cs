using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Tickets;

/// <summary>Says once in the thread that an answer is due, then calls who is on call, and then is silent.</summary>
internal sealed class OverdueTimer(TicketStore store, TicketThreads threads, CustomerSide customer, IOptions<SupportOptions> options, BotTexts texts) : ITimerHandler
{
    public string Kind => TicketTimers.Overdue;

    public bool InWakingHours => false;

    public async Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        if (await store.TicketOfAsync(turn, payload, cancellationToken) is not { WaitingSince: { } since, IsOpen: true } ticket)
        {
            return;
        }

        bool first = ticket.Reminders == 0;
        string text = (first ? texts.ThreadOverdue : OnCall is null ? texts.ThreadStill : texts.ThreadOnCall).With(
            ("number", ticket.Number), ("customer", ticket.CustomerName), ("since", texts.Moment(since, null)));
        Activity line = (first ? ticket.Owner : OnCall ?? ticket.Owner) is { } called ? TicketCards.Mention(text, called) : TicketCards.Line(text);
        await threads.AddAsync(turn, ticket, line, cancellationToken);
        ticket.Reminders++;
        turn.Changes.Update(ticket);
        await threads.UpdateAsync(turn, ticket, cancellationToken);
        await customer.UpdateAsync(turn, ticket, null, cancellationToken);
    }

    private TicketActor? OnCall =>
        options.Value.OnCall?.Split('|') is [var id, var name] ? new TicketActor(TicketParty.Member, id, PersonName.Of(name) ?? "?") : null;
}
