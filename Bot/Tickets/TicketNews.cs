using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>Says what has happened to a request: to the customer, and in its thread. Messages are text, and a person's words in them are never formatting.</summary>
internal sealed class TicketNews(TicketLanguages languages, BotTexts texts)
{
    /// <summary>Null for what the customer need not hear, sees on the card, or has just done.</summary>
    /// <param name="before">What the request was before.</param>
    public Activity? ForCustomer(Ticket ticket, TicketAct act, TicketBefore before) => act.By.Party == TicketParty.Customer ? null : act.Action switch
    {
        TicketAction.Assign when ticket.Talking && ticket.Assignee != before.Owner?.Id => Say(languages.CustomerTexts(ticket).NewsHanded, ticket, ticket.AssigneeName, null),
        TicketAction.Reply or TicketAction.Ask => Says(ticket, act.By.Name, act.Text ?? ""),
        TicketAction.Resolve => Closed(ticket, act.By.Name, act.Text),
        TicketAction.Reopen => Say(languages.CustomerTexts(ticket).NewsReopened, ticket, act.By.Name, null),
        TicketAction.EndTalk when before.Talking => Say(languages.CustomerTexts(ticket).NewsTalkEnded, ticket, act.By.Name, null),
        _ => null,
    };

    /// <summary>A line below the request's card; null for what is written there already. Whoever has the request is called by what its customer does.</summary>
    public Activity? ForThread(Ticket ticket, TicketAct act)
    {
        BotTexts team = languages.TeamTexts;
        string? text = act.IsInThread ? null : act.Action switch
        {
            TicketAction.Take => team.ThreadTake,
            TicketAction.Assign => team.ThreadAssign,
            TicketAction.Release => team.ThreadRelease,
            TicketAction.Reply => team.ThreadReply,
            TicketAction.Ask => team.ThreadAsk,
            TicketAction.Note => team.ThreadNote,
            TicketAction.Snooze => team.ThreadSnooze,
            TicketAction.Wake => team.ThreadWake,
            TicketAction.Resolve => team.ThreadResolve,
            TicketAction.Reopen => act.By.Party == TicketParty.Member ? team.ThreadReopen : team.ThreadReopenCustomer,
            TicketAction.Comment => team.ThreadComment,
            TicketAction.Withdraw => team.ThreadWithdraw,
            TicketAction.Solve => team.ThreadSolve,
            TicketAction.Rate => team.ThreadRate,
            TicketAction.Talk => team.ThreadTalk,
            TicketAction.EndTalk => team.ThreadEndTalk,
            _ => null,
        };
        return text is null ? null : Calling(Fill(text, ticket, act).TrimEnd(' ', ':'), act.Target ?? (Calls(act) ? ticket.Owner : null), act.By);
    }

    /// <summary>What a person of the team says to the customer.</summary>
    public Activity Says(Ticket ticket, string name, string text) => Say(languages.CustomerTexts(ticket).NewsSays, ticket, name, text);

    /// <summary>The team has closed the request.</summary>
    public Activity Closed(Ticket ticket, string name, string? reason) =>
        Say(languages.CustomerTexts(ticket).NewsResolved, ticket, name, ClosingReason.ForCustomer(reason, languages.TeamTexts, languages.CustomerTexts(ticket)));

    /// <summary>The team has given the request back, or has lost its channel, while the customer talked to it.</summary>
    public Activity TalkOver(Ticket ticket) => Say(languages.CustomerTexts(ticket).NewsTalkOver, ticket, null, null);

    /// <summary>Another person has the request than the one whom the customer wanted to talk to.</summary>
    public Activity Holder(Ticket ticket) => Say(languages.CustomerTexts(ticket).NewsHolder, ticket, ticket.AssigneeName, null);

    /// <summary>What the thread hears when its customer has sent too much.</summary>
    public Activity HeldBack(Ticket ticket) => TicketCards.Line(languages.TeamTexts.ThreadHeldBack.With(("name", ticket.CustomerName)));

    /// <summary>The line that a thread has of something a customer said, in the words that it has now.</summary>
    public Activity Comment(Ticket ticket, string text, bool isEdit)
    {
        string line = languages.TeamTexts.ThreadComment.With(("name", ticket.CustomerName), ("text", text));
        return Calling(isEdit ? languages.TeamTexts.RelayedEdited.With(("text", line)) : line, ticket.Owner, null);
    }

    /// <summary>Why something cannot be done, in words.</summary>
    public string Reason(Ticket ticket, TicketRefusal refusal) => (refusal switch
    {
        TicketRefusal.AlreadyTaken => texts.RefusedTaken,
        TicketRefusal.NotPosted => texts.RefusedNotPosted,
        TicketRefusal.NotTaken => texts.RefusedNotTaken,
        TicketRefusal.Closed => texts.SupportAlreadyClosed,
        TicketRefusal.NotClosed => texts.RefusedNotClosed,
        TicketRefusal.Gone => texts.RefusedGone,
        _ => texts.SupportUnknown,
    }).With(("number", ticket.Number), ("name", ticket.AssigneeName));

    private static bool Calls(TicketAct act) =>
        act.By.Party == TicketParty.Customer && act.Action is not (TicketAction.Rate or TicketAction.EndTalk);

    private static Activity Calling(string line, TicketActor? called, TicketActor? by) =>
        called is not null && called.Id != by?.Id ? TicketCards.Mention(line, called) : TicketCards.Line(line);

    private static Activity Say(string text, Ticket ticket, string? name, string? words)
    {
        Activity message = TicketCards.Line(XmlText.Of(text).With(
            ("name", XmlText.Bold(name ?? "?")), ("number", ticket.Number), ("text", XmlText.Of(words ?? ""))).TrimEnd(' ', ':'));
        message.TextFormat = TextFormatTypes.Xml;
        return message;
    }

    private string Fill(string text, Ticket ticket, TicketAct act) => text.With(
        ("name", act.By.Name),
        ("target", act.Target?.Name ?? act.By.Name),
        ("number", ticket.Number),
        ("text", act.Text),
        ("score", act.Score),
        ("until", act.Until is { } until ? languages.TeamTexts.Moment(until, null) : ""));
}
