using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support;

/// <summary>What members of an inbox write to the bot: commands, and in a thread the answer to its customer.</summary>
internal sealed class SupportWords(TicketStore store, TicketDesk desk, PictureCourier courier, SupportActions actions, SupportQueries queries, BotTexts texts)
{
    public async Task OnMessageAsync(Turn turn, InboxRow inbox, CancellationToken cancellationToken)
    {
        string text = turn.Words;
        if (await queries.AnswerAsync(turn, inbox, text, cancellationToken))
        {
            return;
        }

        Ticket? ticket = await store.FindByThreadAsync(turn.Conversation, cancellationToken);
        if (ticket is null)
        {
            turn.Send(TicketCards.Line(texts.SupportUnknown));
            return;
        }

        turn.IsFileAnswered = true;
        Carried carried = await courier.FetchAllAsync(turn, cancellationToken);
        turn.Send(TicketCards.Line(
            ticket.Talking && carried.Messages.Count == 0 && texts.SupportEndWords.Contains(PlainText.Of(text))
                ? await ActAsync(turn, ticket, TicketAction.EndTalk, null, cancellationToken) ?? texts.SupportTalkEnded.With(("name", ticket.CustomerName))
            : text.Length == 0 && carried.Messages.Count == 0 ? string.Join(' ', carried.Left.DefaultIfEmpty(texts.SupportSilent))
            : await ReplyAsync(turn, ticket, carried, cancellationToken)));
    }

    private async Task<string> ReplyAsync(Turn turn, Ticket ticket, Carried carried, CancellationToken cancellationToken)
    {
        string words = turn.Words.Length == 0 ? texts.PictureLine : turn.Said.Message.WordsWithAddresses();
        if (await ActAsync(turn, ticket, TicketAction.Reply, words, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        foreach (Activity message in carried.Messages)
        {
            turn.Changes.Send(BotSdk.ReadReference(ticket.Customer), message);
        }

        return carried.Left.Count == 0
            ? texts.SupportSent.With(("name", ticket.CustomerName))
            : texts.SupportLeft.With(("name", ticket.CustomerName), ("left", string.Join(' ', carried.Left)));
    }

    /// <summary>Gives why it is not possible, else null.</summary>
    private async Task<string?> ActAsync(Turn turn, Ticket ticket, TicketAction action, string? words, CancellationToken cancellationToken)
    {
        var act = new TicketAct(action, turn.Member, words) { Source = turn.Activity.Id, IsInThread = true };
        return await desk.ActAsync(turn, ticket, act, cancellationToken) is { } refusal ? actions.Reason(ticket, refusal) : null;
    }
}
