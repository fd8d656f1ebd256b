using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Actions;

/// <summary>What all verbs of the support side share: find the request, do it, and answer who clicked.</summary>
internal sealed class SupportActions(TicketStore store, TicketDesk desk, TicketCards cards, TicketNews news, BotTexts texts)
{
    /// <summary>The request that the card names, if it is of this very inbox. Else the person is told, and it is null.</summary>
    public async Task<Ticket?> FindAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        Ticket? ticket = await store.FindAsync(data.Text("ticket"), cancellationToken);
        if (ticket is not null && ticket.Inbox == turn.Channel)
        {
            return ticket;
        }

        turn.Tell(texts.SupportUnknown);
        return null;
    }

    /// <summary>Does something with the request that the card names.</summary>
    public async Task RunAsync(Turn turn, JsonElement data, TicketAct act, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, data, cancellationToken) is { } ticket)
        {
            await DoAsync(turn, ticket, act, cancellationToken);
        }
    }

    public async Task DoAsync(Turn turn, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        if (await desk.ActAsync(turn, ticket, act, cancellationToken) is { } refusal)
        {
            turn.Tell(news.Reason(ticket, refusal));
        }
        else
        {
            turn.Answer = CardActionAnswer.Card(cards.ForSupport(ticket));
        }
    }
}
