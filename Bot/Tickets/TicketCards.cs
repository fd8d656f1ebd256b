using CsBot.Content.Cards;
using CsBot.Content.Replies;
using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>The cards of a request in its inbox. A person's words stand in text runs, which no client reads as Markdown.</summary>
internal sealed class TicketCards(CardRenderer renderer, TopicNames topics, CannedReplies canned, BotTexts texts)
{
    /// <summary>The whole of it is in the thread.</summary>
    private const int MaxReason = 200;

    public Activity ForSupport(Ticket ticket)
    {
        BadgeLook look = LookOf(ticket);
        var data = new SupportCardData(
            ticket.Number, texts.SupportTitle.With(("number", ticket.Number), ("name", ticket.CustomerName)), State(ticket), look.Style, look.Color, Status(ticket), ticket.Problem)
        {
            Facts = Facts(ticket),
            Lines = Lines(TicketDiagnosis.Of(ticket)),
            Urgent = ticket.IsOpen && ticket.Urgency == TicketUrgency.High ? texts.SupportUrgent : null,
            Open = ticket.IsClosed ? null : new SupportFormData(
                [.. canned.All.Select(reply => new ChoiceData(reply.Title, reply.Id))],
                [.. Snooze.Choices.Zip(texts.SupportUntilChoices, (value, title) => new ChoiceData(title, value))],
                [.. texts.SupportReasons.Select(reason => new ChoiceData(reason, reason))]),
            CanTake = ticket.State is TicketState.Open or TicketState.Snoozed,
            Resolved = ticket.State == TicketState.Resolved,
        };
        return renderer.Message(data, texts.SupportSummary.With(("number", ticket.Number), ("name", ticket.CustomerName)));
    }

    /// <summary>Asks to whom the request is given.</summary>
    public Activity Assign(Ticket ticket, IReadOnlyList<TicketActor> members) => renderer.Message(
        new AssignCardData(
            ticket.Number,
            texts.AssignTitle.With(("number", ticket.Number)),
            [.. members.Select(member => new ChoiceData(member.Name, member.Id))]),
        texts.AssignTitle.With(("number", ticket.Number)));

    /// <summary>What is left of a request whose customer has deleted their data.</summary>
    public Activity Deleted(Ticket ticket)
    {
        string line = texts.SupportWithdrawn.With(("number", ticket.Number));
        return renderer.Message(new LineCardData(line), line);
    }

    /// <summary>Tells who works on a request, or everybody, that there is nothing to do any more.</summary>
    public Activity Dropped(Ticket ticket)
    {
        string line = texts.ThreadErased.With(("number", ticket.Number));
        return ticket.Owner is { } owner ? Mention(line, owner) : Line(line);
    }

    /// <summary>One line for a thread, as plain text: a person's words are never formatting or a link.</summary>
    public static Activity Line(string text)
    {
        var line = (Activity)Activity.CreateMessageActivity();
        line.Text = text;
        line.TextFormat = TextFormatTypes.Plain;
        return line;
    }

    /// <summary>A line that calls somebody. What else stands in it is shown as it is, as in any other line.</summary>
    public static Activity Mention(string text, TicketActor person)
    {
        string mark = $"<at>{XmlText.Of(person.Name)}</at>";
        Activity line = Line($"{mark}: {XmlText.Of(text)}");
        line.TextFormat = TextFormatTypes.Xml;
        line.Entities = [new Mention(new ChannelAccount(person.Id, person.Name), mark, "mention")];
        return line;
    }

    /// <summary>In a word or two where the request stands, for the team.</summary>
    public string State(Ticket ticket) => (ticket.State switch
    {
        _ when ticket is { Reminders: > 0, State: TicketState.Open or TicketState.Taken } => texts.StateOverdue,
        TicketState.Open or TicketState.Taken when IsAnswered(ticket) => texts.StateAnswered,
        TicketState.Open or TicketState.Waiting => texts.StateNew,
        TicketState.Taken when ticket.Talking => texts.StateTalking,
        TicketState.Snoozed => ticket.SnoozedUntil is null ? texts.StateAsked : texts.RequestPutOff,
        TicketState.Taken => texts.RequestTaken,
        TicketState.Resolved => texts.RequestResolved,
        _ => texts.RequestWithdrawn,
    }).With(("name", ticket.AssigneeName ?? "?"));

    public static BadgeLook LookOf(Ticket ticket) => ticket.State switch
    {
        TicketState.Open or TicketState.Taken when ticket.Reminders > 0 => new("Attention", "Attention"),
        TicketState.Open or TicketState.Taken when IsAnswered(ticket) => new("Subtle", "Default"),
        TicketState.Open or TicketState.Waiting or TicketState.Snoozed => new("Warning", "Warning"),
        TicketState.Taken => new("Accent", "Accent"),
        TicketState.Resolved => new("Good", "Good"),
        _ => new("Subtle", "Default"),
    };

    /// <summary>It is the customer's turn.</summary>
    private static bool IsAnswered(Ticket ticket) => ticket is { IsOpen: true, WaitingSince: null, FirstReply: not null, Talking: false };

    /// <summary>Since when its customer waits, and until when an answer is due; null where nobody waits.</summary>
    public string? Waits(Ticket ticket) => ticket is { IsOpen: true, WaitingSince: { } since }
        ? texts.StatusWaits.With(("since", CardTime.Of(since)), ("due", CardTime.Of(ticket.Due)))
        : null;

    private string Status(Ticket ticket)
    {
        string status = (ticket.State switch
        {
            TicketState.Open when IsAnswered(ticket) => texts.StatusFree,
            TicketState.Taken when IsAnswered(ticket) => texts.StatusAnswered,
            TicketState.Open or TicketState.Waiting => texts.StatusOpen,
            TicketState.Taken => texts.StatusTaken,
            TicketState.Snoozed => ticket.SnoozedUntil is null ? texts.StatusAsked : texts.StatusSnoozed,
            TicketState.Resolved => ticket.Reason is null ? texts.StatusSolved : texts.StatusResolved,
            _ => texts.StatusWithdrawn,
        }).With(
            ("name", ticket.AssigneeName ?? "?"),
            ("by", ticket.ClosedBy),
            ("reason", ShortText.Abridge(ticket.Reason ?? "?", MaxReason)),
            ("until", CardTime.Of(ticket.SnoozedUntil)));
        return Waits(ticket) is { } waits ? $"{status} {waits}" : status;
    }

    private List<FactData> Facts(Ticket ticket) =>
    [
        new(texts.SupportTopic, topics.Of(ticket.Topic)),
        new(texts.SupportStep, ticket.Step ?? texts.SupportNotStarted),
    ];

    public string Urgency(TicketUrgency urgency) => texts.UrgencyChoices[(int)urgency];

    /// <summary>What goes along with a request, as the customer sees it before sending and the team after.</summary>
    public IReadOnlyList<LineData> Lines(TicketDiagnosis diagnosis)
    {
        (string Title, string? Text)[] all =
        [
            (texts.AlongProgress, diagnosis.Progress),
            (texts.AlongSeen, diagnosis.Seen),
            (texts.AlongTried, diagnosis.Tried.Count > 0 ? string.Join("; ", diagnosis.Tried) : null),
            (texts.AlongVerdict, diagnosis.Verdict),
            (texts.AlongOrganisation, diagnosis.Organisation),
            (texts.AlongTenant, diagnosis.Tenant),
            (texts.AlongLanguage, diagnosis.Language),
            (texts.AlongTimeZone, diagnosis.TimeZone),
            (texts.AlongDevice, diagnosis.Device),
            .. diagnosis.Said.Select(said => (texts.AlongSaid, (string?)said)),
        ];
        return [.. all.Where(line => line.Text is { Length: > 0 }).Select(line => new LineData(line.Title, line.Text!))];
    }
}
