using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Messages;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Threads;

/// <summary>Brings what the team writes in a thread to its customer: at once in a talk, else after somebody has said so.</summary>
internal sealed class ThreadReplies(TicketDesk desk, PictureCourier courier, SupportActions actions, CardRenderer renderer, BotTexts texts)
{
    /// <summary>Asks whether the words, and the pictures beside them, are for the customer. Nothing has left the team yet.</summary>
    public void Ask(Turn turn, Ticket ticket, string words)
    {
        string[] pictures = [.. turn.Said.Message.Parts.Where(part => part is { Kind: SaidPartKind.Picture, Address: not null }).Select(part => part.Address!)];
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
            words.Length == 0 ? texts.PictureLine : words,
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
            : await SendAsync(turn, ticket, new ThreadReply(turn.Said.Message.WordsWithAddresses(), turn.Activity.Id, carried), cancellationToken);
        if (told != Sent(ticket))
        {
            turn.Send(TicketCards.Line(told));
        }
    }

    /// <returns>What has become of it, in a sentence.</returns>
    public async Task<string> SendAsync(Turn turn, Ticket ticket, ThreadReply reply, CancellationToken cancellationToken)
    {
        string words = reply.Words.Length == 0 ? texts.PictureLine : reply.Words;
        var act = new TicketAct(TicketAction.Reply, turn.Member, words) { Source = reply.Source, IsInThread = true };
        if (await desk.ActAsync(turn, ticket, act, cancellationToken) is { } refusal)
        {
            return actions.Reason(ticket, refusal);
        }

        foreach (Activity message in reply.Carried.Messages)
        {
            turn.Changes.Send(BotSdk.ReadReference(ticket.Customer), message);
        }

        return reply.Carried.Left.Count == 0
            ? Sent(ticket)
            : texts.SupportLeft.With(("name", ticket.CustomerName), ("left", string.Join(' ', reply.Carried.Left)));
    }

    private string Sent(Ticket ticket) => texts.SupportSent.With(("name", ticket.CustomerName));
}

/// <param name="Source">The channel's id of the message that was written.</param>
internal sealed record ThreadReply(string Words, string? Source, Carried Carried);
