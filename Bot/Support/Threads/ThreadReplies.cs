using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Messages;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Threads;

/// <summary>Brings what the team writes in a thread to its customer: at once in a talk, else after somebody has said so.</summary>
internal sealed class ThreadReplies(ReplySender sender, HeldReplies held, PictureCourier courier, CardRenderer renderer, BotTexts texts)
{
    private const int MaxShown = 1000;

    /// <summary>Asks whether the words, and the pictures beside them, are for the customer. Nothing has left the team yet.</summary>
    public void Ask(Turn turn, Ticket ticket, string words)
    {
        string[] pictures = PicturesOf(turn);
        if (words.Length == 0 && pictures.Length == 0)
        {
            turn.Send(TicketCards.Line(turn.Said.Message.Parts.Count > 0 ? texts.SupportFileLeft : texts.SupportSilent));
            return;
        }

        if (turn.Said.Message.Parts.Any(part => part.Kind is SaidPartKind.File or SaidPartKind.Sound or SaidPartKind.Video))
        {
            turn.Send(TicketCards.Line(texts.SupportFileLeft));
        }

        var data = new SendCardData(
            ticket.Number,
            texts.SendTitle.With(("name", ticket.CustomerName)),
            ShortText.Abridge(words.Length == 0 ? texts.PictureLine : words, MaxShown),
            words.Length == 0 ? texts.PictureLine : ShortText.Abridge(words, TicketDesk.MaxText),
            turn.Activity.Id ?? "",
            string.Join('\n', pictures));
        turn.Send(renderer.Message(data, data.Title));
    }

    /// <summary>Sends the words and pictures of this turn, as a line of a talk: what arrives needs no answer, and what does not is told.</summary>
    public async Task SendSaidAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        Carried carried = await courier.FetchAllAsync(turn, cancellationToken);
        string told = turn.Words.Length == 0 && carried.Messages.Count == 0
            ? string.Join(' ', carried.Left.DefaultIfEmpty(texts.SupportSilent))
            : await SendNowAsync(turn, ticket, turn.Said.Message.WordsWithAddresses(), turn.Activity.Id, carried, cancellationToken);
        if (told != sender.Sent(ticket))
        {
            turn.Send(TicketCards.Line(told));
        }
    }

    /// <summary>Sends words that somebody has decided to send, with the pictures of this turn: after some seconds, in which it can be taken back.</summary>
    public async Task SendDecidedAsync(Turn turn, Ticket ticket, string words, CancellationToken cancellationToken)
    {
        Carried carried = await courier.FetchAllAsync(turn, cancellationToken);
        // Without a source: what is written into the command later is not said to anybody.
        if (!held.IsOn || ticket.IsTalkOf(turn.SenderId) || ticket.OutcomeOf(ReplyOf(turn, words, null).Act).Refusal is not null)
        {
            turn.Send(TicketCards.Line(await SendNowAsync(turn, ticket, words, null, carried, cancellationToken)));
            return;
        }

        foreach (string left in carried.Left)
        {
            turn.Send(TicketCards.Line(left));
        }

        HeldReply reply = ReplyOf(turn, words, null) with { Ticket = ticket.Number, Pictures = PicturesOf(turn) };
        await held.HoldAsync(turn, ticket, reply, turn.Send, cancellationToken);
    }

    /// <summary>Holds what closes a request with words for its customer, so that it can be taken back.</summary>
    /// <returns>False where nothing is held.</returns>
    public async Task<bool> HoldAsync(Turn turn, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        if (!held.IsOn || ticket.OutcomeOf(act).Refusal is not null)
        {
            return false;
        }

        await held.HoldAsync(turn, ticket, HeldReply.Of(ticket, act), turn.Send, cancellationToken);
        return true;
    }

    /// <summary>Sends what the question was about.</summary>
    public async Task SendAnsweredAsync(Turn turn, Ticket ticket, HeldReply reply, CancellationToken cancellationToken)
    {
        if (held.IsOn && ticket.OutcomeOf(reply.Act).Refusal is null)
        {
            await held.HoldAsync(turn, ticket, reply, message => ReplaceClicked(turn, message), cancellationToken);
            return;
        }

        Carried carried = await courier.FetchAllAsync(turn, reply.Pictures, cancellationToken);
        End(turn, await SendNowAsync(turn, ticket, reply.Words, reply.Source, carried, cancellationToken));
    }

    /// <summary>Leaves a line in the place of the question.</summary>
    public void End(Turn turn, string line) => turn.ReplaceClicked(renderer.Message(new LineCardData(line), line));

    public HeldReply ReplyOf(Turn turn, string words, string? source) =>
        new(HeldReplies.NewMark(), "", TicketAction.Reply, words.Length == 0 ? texts.PictureLine : words, source, [], turn.SenderId, turn.SenderName);

    private Task<string> SendNowAsync(Turn turn, Ticket ticket, string words, string? source, Carried carried, CancellationToken cancellationToken) =>
        sender.SendAsync(turn, ticket, ReplyOf(turn, words, source).Act with { IsInThread = true }, carried, cancellationToken);

    private static string ReplaceClicked(Turn turn, Activity message)
    {
        turn.ReplaceClicked(message);
        return turn.Activity.ReplyToId ?? "";
    }

    private static string[] PicturesOf(Turn turn) =>
        [.. turn.Said.Message.Parts.Where(part => part is { Kind: SaidPartKind.Picture, Address: not null }).Select(part => part.Address!)];
}
