using CsBot.Content.Cards;
using CsBot.Content.Texts;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>The cards that a customer has of their own requests.</summary>
internal sealed class RequestCards(CardRenderer renderer, TicketClock clock, TicketLanguages languages, BotTexts texts)
{
    private const int MaxLine = 120;
    private const int MaxWords = 500;

    /// <summary>The request as it is now.</summary>
    /// <param name="last">What was said last; null where nothing was.</param>
    /// <param name="back">The way back to what the customer was doing; null for none.</param>
    public Activity Show(Ticket ticket, LineData? last, NextData? back = null)
    {
        string title = texts.TicketTitle.With(("number", ticket.Number));
        BadgeLook look = LookOf(ticket);
        var data = new RequestCardData(ticket.Number, title, State(ticket), look.Style, look.Color, Text(ticket))
        {
            Lines = [new(texts.RequestOpen, texts.Moment(ticket.Opened, ZoneOf(ticket))), new(texts.RequestYou, Short(ticket.Problem)), .. Last(ticket, last)],
            Open = ticket.IsOpen,
            CanWrite = ticket is { IsOpen: true, Talking: false },
            TalkLabel = CanTalk(ticket) ? Named(texts.RequestTalk, ticket) : null,
            With = ticket.AssigneeName,
            CanReopen = clock.CanReopen(ticket),
            Score = Score(ticket),
            Back = back,
        };
        return renderer.Message(data, title);
    }

    /// <summary>What can be done below a message of the team.</summary>
    /// <param name="said">Stands for the message.</param>
    public Attachment Buttons(Ticket ticket, string said) => renderer.Render(
        new ReplyCardData(ticket.Number, said, ticket.IsOpen, clock.CanReopen(ticket))
        {
            Notice = ticket.IsClosed && (ticket.Score is not null || IsByCustomer(ticket)) ? Text(ticket) : null,
            TalkLabel = CanTalk(ticket) ? Named(texts.RequestReply, ticket) : null,
            With = ticket.AssigneeName,
            Score = Score(ticket),
        });

    public Activity List(IReadOnlyList<Ticket> tickets) => renderer.Message(
        new RequestsCardData(
            tickets.Count == 0 ? texts.RequestsNone : texts.RequestsText,
            [.. tickets.Select(Line)]),
        texts.RequestsTitle);

    private RequestLineData Line(Ticket ticket)
    {
        BadgeLook look = LookOf(ticket);
        string said = ShortText.Abridge(ticket.Problem, MaxLine);
        return new RequestLineData(ticket.Number, ticket.Number, State(ticket), look.Style, look.Color, said, texts.RequestsShow.With(("number", ticket.Number)));
    }

    /// <summary>In a word or two where the request stands.</summary>
    public string State(Ticket ticket) => Named(ticket.State switch
    {
        TicketState.Waiting => texts.RequestWaiting,
        TicketState.Open => texts.RequestOpen,
        TicketState.Snoozed when ticket.SnoozedUntil is null => texts.RequestAsked,
        TicketState.Snoozed => texts.RequestPutOff,
        TicketState.Taken => ticket.WaitingSince is null && ticket.FirstReply is not null && !ticket.Talking ? texts.RequestAnswered : texts.RequestTaken,
        TicketState.Resolved => ClosingReason.IsSolved(ticket, languages.TeamTexts) ? texts.RequestResolved : texts.RequestClosed,
        _ => texts.RequestWithdrawn,
    }, ticket);

    /// <summary>As much of somebody's words as a card holds.</summary>
    public static string Short(string text) => ShortText.Abridge(text, MaxWords);

    /// <summary>What is to be expected, or what has become of it.</summary>
    private string? Text(Ticket ticket) => ticket switch
    {
        { Score: not null, IsClosed: true } => texts.RequestRated.With(("number", ticket.Number)),
        { State: TicketState.Withdrawn } => texts.RequestWithdrawnDone.With(("number", ticket.Number)),
        { State: TicketState.Resolved } when IsByCustomer(ticket) => texts.RequestSolvedDone.With(("number", ticket.Number)),
        { State: TicketState.Resolved } => texts.RequestClosedBy.With(("name", ticket.ClosedBy), ("text", Short(ClosingReason.ForCustomer(ticket.Reason, languages.TeamTexts, texts)))),
        { Talking: true } => Named(texts.RequestTalking, ticket),
        { State: TicketState.Snoozed, SnoozedUntil: { } until } => Named(texts.RequestAgain, ticket).With(("until", texts.Moment(until, ZoneOf(ticket)))),
        { WaitingSince: not null } => Expectation(ticket),
        _ => null,
    };

    /// <summary>When an answer can be expected, in the customer's time; or that nobody is there now.</summary>
    private string Expectation(Ticket ticket)
    {
        string? zone = ZoneOf(ticket);
        DateTimeOffset opening = clock.Hours.NextOpening(clock.Now);
        if (ticket.Due < clock.Now && ticket.Reminders > 0)
        {
            return texts.TicketLate;
        }

        string text = ticket.State == TicketState.Waiting ? texts.TicketWaiting : opening > clock.Now ? texts.TicketClosedNow : ticket.Owner is null ? texts.TicketText : texts.TicketHeld;
        return text.With(("opening", texts.Moment(opening, zone)), ("due", texts.Moment(ticket.Due ?? clock.Now, zone)));
    }

    private static LineData[] Last(Ticket ticket, LineData? last) => ticket.Talking || last is null ? [] : [last];

    private string Named(string text, Ticket ticket) => text.With(("name", ticket.AssigneeName ?? texts.RequestTeam), ("number", ticket.Number));

    private static string? ZoneOf(Ticket ticket) => TicketDiagnosis.Of(ticket).TimeZone;

    private static bool CanTalk(Ticket ticket) =>
        !ticket.Talking && ticket.Owner is not null && TicketRules.Of(ticket.State, TicketAction.Talk, TicketParty.Customer).Refusal is null;

    /// <summary>Only a member of the team gives a reason.</summary>
    private static bool IsByCustomer(Ticket ticket) => ticket is { State: TicketState.Resolved, Reason: null };

    private List<ChoiceData>? Score(Ticket ticket) => ticket is { State: TicketState.Resolved, Score: null }
        ? [.. texts.RequestScores.Select((choice, i) => new ChoiceData(choice, $"{i + 1}"))]
        : null;

    private static BadgeLook LookOf(Ticket ticket) => ticket.State switch
    {
        TicketState.Taken => new("Accent", "Accent"),
        TicketState.Resolved => new("Good", "Good"),
        TicketState.Waiting or TicketState.Snoozed => new("Warning", "Warning"),
        TicketState.Open => new("Informative", "Default"),
        _ => new("Subtle", "Default"),
    };
}
