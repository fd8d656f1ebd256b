using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Tickets;

/// <summary>Says once in the thread that an answer is due, then calls who is on call, and then is silent.</summary>
public sealed class OverdueTimer(TicketDesk desk, TicketThreads threads, IOptions<SupportOptions> options, BotTexts texts) : ITimerHandler
{
    public string Kind => TicketTimers.Overdue;

    public bool InWakingHours => false;

    public async Task FireAsync(ITurnContext turnContext, JsonElement payload, CancellationToken cancellationToken)
    {
        if (await TicketTimers.TicketOfAsync(desk, turnContext, payload, cancellationToken) is not { WaitingSince: { } since } ticket || !TicketDesk.IsOpen(ticket))
        {
            return;
        }

        bool first = ticket.Reminders == 0;
        string text = (first ? texts.ThreadOverdue : texts.ThreadOnCall).With(
            ("number", ticket.Number), ("customer", ticket.CustomerName), ("since", RequestCards.Time(since, null)));
        Activity line = (first ? OwnerOf(ticket) : OnCall ?? OwnerOf(ticket)) is { } called ? TicketCards.Mention(text, called) : TicketCards.Line(text);
        await threads.AddAsync(turnContext, ticket, line, cancellationToken);
        ticket.Reminders++;
        TurnChanges.Of(turnContext).Update(ticket);
        await threads.UpdateAsync(turnContext, ticket, cancellationToken);
    }

    private TicketActor? OnCall =>
        options.Value.OnCall?.Split('|') is [var id, var name] ? new TicketActor(TicketParty.Member, id, PersonName.Of(name) ?? "?") : null;

    private static TicketActor? OwnerOf(Ticket ticket) =>
        ticket.Assignee is { } id ? new TicketActor(TicketParty.Member, id, ticket.AssigneeName ?? "?") : null;
}
