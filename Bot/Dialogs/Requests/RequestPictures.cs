using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Requests;

/// <summary>A picture goes along with a request, after the customer has said so: nobody can take a secret out of a picture.</summary>
internal sealed class RequestPictures(
    OwnRequests own, TicketStore store, TicketDesk desk, PictureCourier courier, CardRenderer renderer, BotTexts texts) : ICommandGroup
{
    /// <summary>An attached picture, while one is awaited.</summary>
    public const string Send = "picture.send";

    /// <summary>The picture that the customer was asked about goes to the team.</summary>
    public const string SendOffered = "mine.sendPicture";

    private const string Begin = "mine.picture";

    /// <summary>How the history calls the picture itself.</summary>
    private const string Picture = "Picture";

    IEnumerable<Command> ICommandGroup.Commands => [own.Command(Begin, BeginAsync), new(Send, SendAsync), own.Command(SendOffered, SendOfferedAsync)];

    /// <summary>Asks whether a picture that nobody awaited goes to the team. False where there is none, or no open request.</summary>
    public async Task<bool> OfferAsync(Turn turn, CancellationToken cancellationToken)
    {
        DiagnosticContext diagnostics = turn.Chat.Diagnostics;
        if (turn.IsFileAnswered || turn.Said.Mail?.Picture is not { Address: { } address } || !turn.IsPersonal || !diagnostics.HasRequests
            || (await store.OfCustomerAsync(turn.Conversation, cancellationToken)).Find(ticket => ticket.IsOpen) is not { } ticket)
        {
            return false;
        }

        diagnostics.Offered = new OfferedPicture(address, ticket.Number);
        var card = new PictureOfferCardData(ticket.Number, texts.PictureOffer.With(("name", ticket.AssigneeName ?? texts.RequestTeam), ("number", ticket.Number)));
        turn.Send(renderer.Message(card, card.Title));
        return true;
    }

    /// <summary>The customer agrees that the next picture goes to the team.</summary>
    private Task BeginAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (ticket.IsOpen)
        {
            turn.Chat.Diagnostics.PictureFor = ticket.Number;
        }

        turn.Say(ticket.IsOpen ? texts.PictureWanted : texts.TicketGone);
        return Task.CompletedTask;
    }

    private async Task<Next> SendAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.IsFileAnswered = true;
        if (turn is { Said.Mail.Picture: { } picture, Chat.Diagnostics.PictureFor: { } number }
            && await SendAsync(turn, new OfferedPicture(picture.Address, number), cancellationToken))
        {
            turn.Chat.Diagnostics.PictureFor = null;
        }

        return Next.Wait;
    }

    private async Task SendOfferedAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (turn.Chat.Diagnostics.Offered is { } picture && picture.Ticket == ticket.Number)
        {
            turn.Chat.Diagnostics.Offered = null;
            await SendAsync(turn, picture, cancellationToken);
        }
        else
        {
            turn.Say(texts.PictureAgain);
        }
    }

    /// <summary>Says what became of it. False where another picture may do.</summary>
    private async Task<bool> SendAsync(Turn turn, OfferedPicture picture, CancellationToken cancellationToken)
    {
        (Activity? message, string? refusal) = await courier.FetchAsync(turn, picture.Address, cancellationToken);
        if (message is null)
        {
            turn.Say(refusal!);
            return false;
        }

        if (await store.FindAsync(picture.Ticket, cancellationToken) is not { IsOpen: true } ticket || ticket.CustomerConversation != turn.Conversation)
        {
            turn.Say(texts.TicketGone);
            return true;
        }

        await CarryAsync(turn, ticket, message, cancellationToken);
        turn.Say(texts.PictureSent.With(("number", ticket.Number)));
        return true;
    }

    private async Task CarryAsync(Turn turn, Ticket ticket, Activity message, CancellationToken cancellationToken)
    {
        TicketActor by = OwnRequests.CustomerOf(ticket, turn);
        await desk.ActAsync(turn, ticket, new TicketAct(TicketAction.Comment, by, texts.PictureLine), cancellationToken);
        string? copy = await desk.SayInThreadAsync(turn, ticket, message, cancellationToken);
        TicketDesk.Record(turn, ticket, new TicketEntry(Picture, by, null, Copy: copy));
    }
}
