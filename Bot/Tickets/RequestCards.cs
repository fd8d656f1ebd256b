using System.Globalization;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>The cards that a customer has of their own requests.</summary>
internal sealed class RequestCards(CardRenderer renderer, TicketClock clock, BotTexts texts)
{
    private const int MaxLine = 120;

    /// <summary>Something is new: what it is, and what can be done.</summary>
    public Activity News(Ticket ticket, string title, string text) => Card(ticket, title, text, []);

    /// <summary>Words were added to a request that was open already.</summary>
    public Activity Added(Ticket ticket, string text, string words) =>
        Card(ticket, texts.TicketTitle.With(("number", ticket.Number)), text, [new LineData(texts.SupportSaid, words)]);

    /// <summary>The request is on its way.</summary>
    public Activity Opened(Ticket ticket) => Card(ticket, texts.TicketTitle.With(("number", ticket.Number)), Expectation(ticket), []);

    /// <summary>The whole request.</summary>
    public Activity Show(Ticket ticket) => Card(
        ticket,
        texts.TicketTitle.With(("number", ticket.Number)),
        ticket.Problem,
        [
            new(texts.SupportSince, texts.Moment(ticket.Opened, ZoneOf(ticket))),
            .. ticket.Reason is { } reason ? [new LineData(texts.RequestReason, reason)] : Array.Empty<LineData>(),
        ]);

    public Activity List(IReadOnlyList<Ticket> tickets) => renderer.Message(
        new RequestsCardData(
            tickets.Count == 0 ? texts.RequestsNone : texts.RequestsText,
            [.. tickets.Select(ticket => new RequestLineData(
                ticket.Number,
                $"{ticket.Number}: {State(ticket)}",
                Short(ticket.Problem),
                texts.RequestsShow.With(("number", ticket.Number))))]),
        texts.RequestsTitle);

    /// <summary>When an answer can be expected, in the customer's time; or that nobody is there now.</summary>
    public string Expectation(Ticket ticket)
    {
        string? zone = ZoneOf(ticket);
        DateTimeOffset opening = clock.Hours.NextOpening(clock.Now);
        string text = ticket.State == TicketState.Waiting ? texts.TicketWaiting : opening > clock.Now ? texts.TicketClosedNow : texts.TicketText;
        return text.With(("opening", texts.Moment(opening, zone)), ("due", texts.Moment(ticket.Due ?? clock.Now, zone)));
    }

    public string State(Ticket ticket) => (ticket.State switch
    {
        TicketState.Waiting => texts.RequestWaiting,
        TicketState.Open => texts.RequestOpen,
        TicketState.Taken => texts.RequestTaken,
        TicketState.Snoozed => ticket.WaitingSince is null ? texts.RequestAsked : texts.RequestTaken,
        TicketState.Resolved => texts.RequestResolved,
        _ => texts.RequestWithdrawn,
    }).With(("name", ticket.AssigneeName ?? texts.RequestTeam));

    private static string? ZoneOf(Ticket ticket) => TicketDiagnosis.Of(ticket).TimeZone;

    private Activity Card(Ticket ticket, string title, string text, IReadOnlyList<LineData> lines)
    {
        bool open = ticket.IsOpen;
        bool canTalk = open && !ticket.Talking && TicketRules.Of(ticket.State, TicketAction.Talk, TicketParty.Customer).Refusal is null;
        var data = new RequestCardData(ticket.Number, title, text, lines, open, clock.CanReopen(ticket))
        {
            State = State(ticket),
            Color = ColorOf(ticket.State),
            TalkLabel = canTalk ? texts.RequestTalk.With(("name", ticket.AssigneeName ?? texts.RequestTeam)) : null,
            Score = ticket is { State: TicketState.Resolved, Score: null }
                ? [.. texts.RequestScores.Select((choice, i) => new ChoiceData(choice, $"{i + 1}"))]
                : null,
        };
        return renderer.Message(data, title);
    }

    private static string ColorOf(TicketState state) => state switch
    {
        TicketState.Taken => "Accent",
        TicketState.Resolved => "Good",
        TicketState.Waiting or TicketState.Snoozed => "Warning",
        _ => "Default",
    };

    private static string Short(string text) => ShortText.Abridge(text, MaxLine);
}
