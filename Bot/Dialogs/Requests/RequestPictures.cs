using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Requests;

/// <summary>A picture goes along with a request, after the customer has said so: nobody can take a secret out of a picture.</summary>
internal sealed class RequestPictures(
    OwnRequests own, TicketStore store, TicketDesk desk, PictureCourier courier, CustomerLimits limits, HeldBack held, CardSender sender, BotTexts texts) : ICommandGroup
{
    /// <summary>An attached picture, while one is awaited.</summary>
    public const string Send = "picture.send";

    /// <summary>The picture that the customer was asked about goes to the team.</summary>
    public const string SendOffered = "mine.sendPicture";

    private const string Begin = "mine.picture";

    IEnumerable<Command> ICommandGroup.Commands => [own.Command(Begin, BeginAsync), new(Send, SendAsync) { IsInner = true }, own.Command(SendOffered, SendOfferedAsync)];

    /// <summary>The customer agrees that the next picture goes to the team.</summary>
    private async Task BeginAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (!await limits.HasRoomAsync(turn, new Amount(Pictures: 1), cancellationToken))
        {
            await RefuseAsync(turn, ticket, cancellationToken);
            return;
        }

        if (ticket.IsOpen)
        {
            turn.Chat.Diagnostics.PictureFor = ticket.Number;
        }

        turn.Say(ticket.IsOpen ? texts.PictureWanted : texts.TicketGone);
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
        Ticket? ticket = await store.FindAsync(picture.Ticket, cancellationToken);
        if (!await limits.HasRoomAsync(turn, new Amount(Pictures: 1), cancellationToken))
        {
            await RefuseAsync(turn, ticket, cancellationToken);
            return false;
        }

        FetchedPicture fetched = await courier.FetchAsync(turn, picture.Address, cancellationToken);
        if (fetched.Message is not { } message)
        {
            turn.Say(fetched.Refusal!);
            return false;
        }

        if (ticket is not { IsOpen: true } || ticket.CustomerConversation != turn.Conversation)
        {
            turn.Say(texts.TicketGone);
            return true;
        }

        if (!await limits.TakeAsync(turn, new Amount(Pictures: 1, Bytes: fetched.Bytes), cancellationToken)
            || await CarryAsync(turn, ticket, message, cancellationToken) is not null)
        {
            await RefuseAsync(turn, ticket, cancellationToken);
            return false;
        }

        string sent = texts.PictureSent.With(("number", ticket.Number));
        if (turn.Input is { Command: SendOffered, Text.Length: 0 } && turn.Activity.ReplyToId is { Length: > 0 } offer)
        {
            sender.Replace(turn, offer, sent);
        }
        else
        {
            turn.Say(sent);
        }

        return true;
    }

    private async Task RefuseAsync(Turn turn, Ticket? ticket, CancellationToken cancellationToken)
    {
        await desk.HoldBackAsync(turn, ticket, cancellationToken);
        await held.TellAsync(turn, cancellationToken);
    }

    private async Task<TicketRefusal?> CarryAsync(Turn turn, Ticket ticket, Activity message, CancellationToken cancellationToken)
    {
        TicketActor by = OwnRequests.CustomerOf(ticket, turn);
        if (await desk.ActAsync(turn, ticket, new TicketAct(TicketAction.Comment, by, texts.PictureLine), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        string? copy = await desk.SayInThreadAsync(turn, ticket, message, cancellationToken);
        TicketDesk.Record(turn, ticket, new TicketEntry(TicketEvent.Picture, by, null, Copy: copy));
        return null;
    }
}
