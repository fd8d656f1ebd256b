using System.Text.Json;
using CsBot.Turns;
using Microsoft.Bot.Builder;

namespace CsBot.Escalation;

/// <summary>Support closes a ticket on its card.</summary>
public sealed class CloseTicketHandler(TicketDesk desk, SupportCards cards) : ICardActionHandler
{
    public string Verb => "ticket.close";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await desk.OpenTicketAsync(turnContext, data, cancellationToken) is { } ticket)
        {
            await desk.CloseAsync(turnContext, ticket, SupportInput.NameOf(turnContext), cancellationToken);
            turnContext.TurnState.Set(CardActionAnswer.Card(cards.ForSupport(ticket)));
        }
    }
}
