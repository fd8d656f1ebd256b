using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support;

/// <summary>What members of an inbox write to the bot: commands, and in a thread the answer to its customer.</summary>
internal sealed class SupportWords(TicketStore store, TicketDesk desk, SupportActions actions, SupportQueries queries, BotTexts texts)
{
    public async Task OnMessageAsync(Turn turn, InboxRow inbox, CancellationToken cancellationToken)
    {
        string text = turn.Words;
        if (await queries.AnswerAsync(turn, inbox, text, cancellationToken))
        {
            return;
        }

        Ticket? ticket = await store.FindByThreadAsync(turn.Conversation, cancellationToken);
        if (ticket is null || text.Length == 0)
        {
            turn.Send(TicketCards.Line(ticket is null ? texts.SupportUnknown : texts.SupportSilent));
            return;
        }

        bool ends = ticket.Talking && texts.SupportEndWords.Contains(PlainText.Of(text));
        var act = new TicketAct(ends ? TicketAction.EndTalk : TicketAction.Reply, turn.Member, ends ? null : turn.Said.Message.WordsWithAddresses())
        {
            Source = turn.Activity.Id,
            IsInThread = true,
        };
        string done = (ends ? texts.SupportTalkEnded : texts.SupportSent).With(("name", ticket.CustomerName));
        TicketRefusal? refusal = await desk.ActAsync(turn, ticket, act, cancellationToken);
        turn.Send(TicketCards.Line(refusal is { } reason ? actions.Reason(ticket, reason) : done));
    }
}
