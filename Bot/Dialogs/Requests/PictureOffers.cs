using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>Asks whether a picture in the chat goes to the team.</summary>
internal sealed class PictureOffers(TicketStore store, CardRenderer renderer, BotTexts texts)
{
    /// <summary>Asks whether a picture that nobody awaited goes to the team; one that came while a request was written, once that is sent. False where nothing is to be asked.</summary>
    public async Task<bool> OfferAsync(Turn turn, CancellationToken cancellationToken)
    {
        DiagnosticContext diagnostics = turn.Chat.Diagnostics;
        string? came = turn.IsFileAnswered || !turn.IsPersonal ? null : turn.Said.Mail?.Picture?.Address;
        if (turn.IsPersonal && RunningDialogs.Of(turn).Innermost == nameof(ProblemPrompt))
        {
            diagnostics.Drafted = came ?? diagnostics.Drafted;
            if (came is not null)
            {
                turn.Say(texts.PictureWaits);
            }

            return came is not null;
        }

        string? address = came ?? diagnostics.Drafted;
        diagnostics.Drafted = null;
        if (address is null || !diagnostics.HasRequests || await FindOpenAsync(turn, cancellationToken) is not { } ticket)
        {
            return false;
        }

        diagnostics.Offered = new OfferedPicture(address, ticket.Number);
        var card = new PictureOfferCardData(ticket.Number, texts.PictureOffer.With(("name", ticket.AssigneeName ?? texts.RequestTeam), ("number", ticket.Number)));
        turn.Send(renderer.Message(card, card.Title));
        return true;
    }

    /// <summary>The newest that is open, be it of this very turn.</summary>
    private async Task<Ticket?> FindOpenAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Changes.Find<Ticket>() is { IsOpen: true } now && now.CustomerConversation == turn.Conversation ? now
        : (await store.OfCustomerAsync(turn.Conversation, cancellationToken)).Find(ticket => ticket.IsOpen);
}
