using System.Text.Json;
using CsBot.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder;

namespace CsBot.Escalation;

/// <summary>Support answers on the ticket's card.</summary>
public sealed class ReplyToTicketHandler(TicketDesk desk, SupportCards cards, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.reply";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await desk.OpenTicketAsync(turnContext, data, cancellationToken) is not { } ticket)
        {
            return;
        }

        string? text = SupportInput.Text(data, "reply");
        if (text is null)
        {
            turnContext.TurnState.Set(CardActionAnswer.Message(texts.SupportReplyMissing));
            return;
        }

        string supporter = SupportInput.NameOf(turnContext);
        desk.AnswerCustomer(turnContext, ticket, supporter, text);
        await desk.NoteAnswerAsync(turnContext, ticket, supporter, text, cancellationToken);
        turnContext.TurnState.Set(CardActionAnswer.Card(cards.ForSupport(ticket)));
    }
}
