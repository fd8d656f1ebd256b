using System.Globalization;
using CsBot.CardRendering;
using CsBot.Storage;
using CsBot.Texts;
using Microsoft.Bot.Schema;

namespace CsBot.Escalation;

/// <summary>The cards of a ticket, on both sides. A person's words stand in text runs, which no client reads as Markdown.</summary>
public sealed class SupportCards(CardRenderer renderer, BotTexts texts)
{
    private const string Language = "en";

    public Activity ForSupport(TicketRow ticket) => renderer.Message(
        new SupportCardData(
            Language,
            ticket.Number,
            ticket.State == TicketState.Open,
            texts.SupportTitle.With(("number", ticket.Number)),
            Facts(ticket),
            texts.SupportSaid,
            ticket.Problem,
            texts.SupportReplyLabel,
            texts.SupportReplyPlaceholder,
            texts.SupportReplyMissing,
            texts.SupportReply,
            texts.SupportClose),
        texts.SupportSummary.With(("number", ticket.Number), ("name", ticket.CustomerName)));

    public Activity Opened(TicketRow ticket) => Ticket(
        texts.TicketTitle, ticket.ThreadOutboxId is null ? texts.TicketWaiting : texts.TicketText, texts.TicketSummary, ticket);

    public Activity Closed(TicketRow ticket) => Ticket(texts.TicketClosedTitle, texts.TicketClosedText, texts.TicketClosedSummary, ticket);

    public Activity Answer(TicketRow ticket, string supporter, string text) => renderer.Message(
        new AnswerCardData(
            Language,
            ticket.Number,
            texts.TicketReplyTitle.With(("name", supporter), ("number", ticket.Number)),
            text,
            texts.TicketAnswerLabel,
            texts.TicketAnswerPlaceholder,
            texts.TicketAnswerMissing,
            texts.TicketAnswerSend),
        texts.TicketReplySummary.With(("number", ticket.Number)));

    /// <summary>What is left of a ticket whose customer has deleted their data.</summary>
    public Activity Withdrawn(TicketRow ticket)
    {
        string line = texts.SupportWithdrawn.With(("number", ticket.Number));
        return renderer.Message(new LineCardData(Language, line), line);
    }

    /// <summary>One line for a thread, as plain text: a person's words are never formatting or a link.</summary>
    public static Activity Line(string text)
    {
        var line = (Activity)Activity.CreateMessageActivity();
        line.Text = text;
        line.TextFormat = TextFormatTypes.Plain;
        return line;
    }

    private Activity Ticket(string title, string text, string summary, TicketRow ticket) => renderer.Message(
        new TicketCardData(Language, title.With(("number", ticket.Number)), text), summary.With(("number", ticket.Number)));

    private List<FactData> Facts(TicketRow ticket) =>
    [
        new(texts.SupportFrom, ticket.CustomerName),
        new(texts.SupportStep, ticket.Step ?? texts.SupportNotStarted),
        new(texts.SupportSince, ticket.Opened.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
        new(texts.SupportState, ticket.State == TicketState.Open ? texts.SupportOpen : texts.SupportClosed.With(("name", ticket.ClosedBy))),
    ];
}
