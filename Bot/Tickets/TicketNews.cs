using CsBot.Content.Texts;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>Says what has happened to a request: to the customer, and in its thread.</summary>
internal sealed class TicketNews(RequestCards cards, BotTexts texts)
{
    private const string Said = "{text}";

    /// <summary>Null for what the customer need not hear, or has just done.</summary>
    public Activity? ForCustomer(Ticket ticket, TicketAct act) => act.By.Party == TicketParty.Customer ? null : act.Action switch
    {
        TicketAction.Take or TicketAction.Assign => News(ticket, act, texts.NewsTaken, texts.NewsTakenText),
        TicketAction.Reply => News(ticket, act, texts.NewsReply, Said),
        TicketAction.Ask => News(ticket, act, texts.NewsAsk, Said),
        TicketAction.Resolve => News(ticket, act, texts.NewsResolved, texts.NewsResolvedText),
        TicketAction.Reopen => News(ticket, act, texts.NewsReopened, texts.NewsReopenedText),
        TicketAction.EndTalk => News(ticket, act, texts.NewsTalkEnded, texts.NewsTalkEndedText),
        _ => null,
    };

    /// <summary>A line below the request's card; null for what is written there already.</summary>
    public Activity? ForThread(Ticket ticket, TicketAct act)
    {
        string? text = act.IsInThread ? null : act.Action switch
        {
            TicketAction.Take => texts.ThreadTake,
            TicketAction.Assign => texts.ThreadAssign,
            TicketAction.Release => texts.ThreadRelease,
            TicketAction.Reply => texts.ThreadReply,
            TicketAction.Ask => texts.ThreadAsk,
            TicketAction.Note => texts.ThreadNote,
            TicketAction.Snooze => texts.ThreadSnooze,
            TicketAction.Wake => texts.ThreadWake,
            TicketAction.Resolve => texts.ThreadResolve,
            TicketAction.Reopen => act.By.Party == TicketParty.Member ? texts.ThreadReopen : texts.ThreadReopenCustomer,
            TicketAction.Comment => texts.ThreadComment,
            TicketAction.Withdraw => texts.ThreadWithdraw,
            TicketAction.Solve => texts.ThreadSolve,
            TicketAction.Rate => texts.ThreadRate,
            TicketAction.Talk => texts.ThreadTalk,
            TicketAction.EndTalk => texts.ThreadEndTalk,
            _ => null,
        };
        if (text is null)
        {
            return null;
        }

        string line = Fill(text, ticket, act).TrimEnd(' ', ':');
        return act.Target is { } target && target.Id != act.By.Id ? TicketCards.Mention(line, target) : TicketCards.Line(line);
    }

    /// <summary>The card that a customer has of an answer.</summary>
    public Activity Answer(Ticket ticket, string supporter, string text) =>
        cards.News(ticket, texts.NewsReply.With(("name", supporter), ("number", ticket.Number)), text);

    /// <summary>The team has given the request back, or has lost its channel, while the customer talked to it.</summary>
    public Activity TalkOver(Ticket ticket) => cards.News(ticket, texts.NewsTalkEnded, texts.NewsTalkOver.With(("number", ticket.Number)));

    /// <summary>What the thread hears when its customer has sent too much.</summary>
    public Activity HeldBack(Ticket ticket) => TicketCards.Line(texts.ThreadHeldBack.With(("name", ticket.CustomerName)));

    /// <summary>The line that a thread has of something a customer said.</summary>
    public string CommentLine(Ticket ticket, string text) => texts.ThreadComment.With(("name", ticket.CustomerName), ("text", text));

    private Activity News(Ticket ticket, TicketAct act, string title, string text) =>
        cards.News(ticket, Fill(title, ticket, act), Fill(text, ticket, act));

    private string Fill(string text, Ticket ticket, TicketAct act) => text.With(
        ("name", act.By.Name),
        ("target", act.Target?.Name ?? act.By.Name),
        ("number", ticket.Number),
        ("text", act.Text),
        ("score", act.Score),
        ("until", act.Until is { } until ? texts.Moment(until, null) : ""));
}
