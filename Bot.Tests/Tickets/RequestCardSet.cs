using System.Text.Json.Nodes;
using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Versions;
using CsBot.Storage;
using CsBot.Support.Learning;
using CsBot.Support.Reports;
using CsBot.Support.Search;
using CsBot.Tickets;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.Tickets;

/// <summary>Every card about requests that there can be: what the table of rules leads to, by name, each with the longest words it must hold.</summary>
internal sealed class RequestCardSet(ContentVersion version)
{
    private const string Name = "Maximiliane Wolfeschlegelsteinhausenbergerdorff";

    private readonly DateTimeOffset _now = version.Get<TimeProvider>().GetUtcNow();
    private static readonly string Long = string.Concat(Enumerable.Repeat("It says that this invitation is not valid – für mich. ", 75))[..4000];
    private static readonly TicketActor Priya = new(TicketParty.Member, "29:Priya", "Priya Nair"), Ana = new(TicketParty.Customer, "29:ana", Name);

    private readonly Dictionary<string, JsonObject> _cards = [];

    public IReadOnlyDictionary<string, JsonObject> Cards => _cards;

    /// <summary>Lines of threads, and news that are not cards.</summary>
    public List<string> Lines { get; } = [];

    public static RequestCardSet Of(ContentVersion version)
    {
        var all = new RequestCardSet(version);
        all.AddTable();
        all.AddMore();
        all.AddLists();
        all.AddLearning();
        return all;
    }

    /// <summary>Every cell of the table that allows something, and the cards before and after it.</summary>
    private void AddTable()
    {
        foreach (TicketState state in TicketRules.States)
        {
            AddTicket($"{state}", Ticket(state));
            foreach (TicketAction action in Enum.GetValues<TicketAction>())
            {
                foreach (TicketParty party in Enum.GetValues<TicketParty>())
                {
                    AddCell(state, action, party);
                }
            }
        }
    }

    private void AddCell(TicketState state, TicketAction action, TicketParty party)
    {
        Ticket ticket = Ticket(state);
        TicketActor by = party switch { TicketParty.Member => Priya, TicketParty.Customer => Ana, _ => TicketActor.System };
        var act = new TicketAct(action, by, Long)
        {
            Target = action == TicketAction.Assign ? Priya : null,
            Until = action == TicketAction.Snooze ? _now.AddDays(3) : null,
            Score = action == TicketAction.Rate ? 4 : null,
        };
        TicketBefore before = TicketBefore.Of(ticket);
        TicketOutcome outcome = ticket.Act(act, _now);
        if (outcome.Refusal is not null)
        {
            return;
        }

        string name = $"{state}-{party}-{action}";
        AddTicket(name, ticket);
        TicketNews news = version.Get<TicketNews>();
        if (news.ForCustomer(ticket, act, before) is { } said)
        {
            Lines.Add(said.Text!);
            Add($"buttons-{name}", Message(version.Get<RequestCards>().Buttons(ticket, "CS-1042/1")));
        }

        if (outcome.Effects.HasFlag(TicketEffects.TellThread))
        {
            Lines.Add(news.ForThread(ticket, act)!.Text!);
        }
    }

    /// <summary>What time and talks add to the states.</summary>
    private void AddMore()
    {
        Ticket overdue = Ticket(TicketState.Taken), talking = Ticket(TicketState.Taken), asked = Ticket(TicketState.Snoozed), late = Ticket(TicketState.Resolved);
        overdue.Reminders = 2;
        talking.Talking = true;
        (asked.SnoozedUntil, asked.WaitingSince, asked.Due) = (null, null, null);
        (late.ClosedAt, late.Score) = (_now.AddYears(-1), 4);
        AddTicket("overdue", overdue);
        AddTicket("talking", talking);
        AddTicket("asked", asked);
        AddTicket("late", late);
        TicketCards support = version.Get<TicketCards>();
        Add("assign", support.Assign(talking, [.. Enumerable.Range(0, 100).Select(i => new TicketActor(TicketParty.Member, $"29:1AbCdEfGhIjKlMnOpQrStUvWxYz-{i}", $"{Name} {i}"))]));
        Add("deleted", support.Deleted(talking));
        CardRenderer renderer = version.Get<CardRenderer>();
        Add("send", renderer.Message(new SendCardData("CS-1042", $"Send this to {Name}?", Long[..1000], string.Concat(Long, Long), "1780000000000", ""), "Send"));
        Add("sending", renderer.Message(new SendingCardData("CS-1042", "hbckadfe", $"Going to {Name} in 10 seconds", Long[..1000]), "Sending"));
    }

    private void AddLists()
    {
        Ticket[] tickets = [.. TicketRules.States.Concat(TicketRules.States).Take(10).Select(Ticket)];
        RequestCards requests = version.Get<RequestCards>();
        Add("requests", requests.List(tickets));
        Add("requests-none", requests.List([]));
        FoundCards found = version.Get<FoundCards>();
        Add("found", found.List([.. tickets.Select(ticket => new TicketInThread(ticket, "19:support@thread.tacv2;messageid=1780000000000"))], "invitation"));
        Add("similar", version.Get<SimilarCards>().Of(
            [.. tickets.Take(3).Select(ticket => new SimilarRequest(new TicketInThread(ticket, "19:support@thread.tacv2;messageid=1780000000000"), Long))]));
        Add("found-none", found.List([], "invitation"));
        Add("result", Message(found.Result(new TicketInThread(tickets[0], "19:support@thread.tacv2;messageid=1780000000000"))));
        ReportStep[] steps = [.. Enumerable.Range(1, 14).Select(i => new ReportStep(i, $"Step {i} with a title of some length", 15 - i))];
        ReportCards reports = version.Get<ReportCards>();
        Add("report", reports.Of(new TeamReport(21, 4, steps, steps, Questions(5), 31, 27, TimeSpan.FromMinutes(80), TimeSpan.FromHours(90.5), 4.25)
        {
            Inbox = "19:support@thread.tacv2",
            Stages = [.. steps.Select(step => new ReportStage(step.Number, step.Title, step.Count - 1, 0, 1, 2))],
            Weeks = [.. Enumerable.Range(0, ReportWeeks.Weeks).Select(week => new ReportWeek(new DateOnly(2026, 10, 5).AddDays(7 * week), week * 3, week < 2 ? null : week, week))],
        }));
        Add("report-empty", reports.Of(new TeamReport(0, 0, [.. steps.Select(step => step with { Count = 0 })], [], new UnansweredQuestions([], []), 0, 0, null, null, null)
        {
            Inbox = "19:support@thread.tacv2",
            Stages = [],
            Weeks = [],
        }));
    }

    private void AddLearning()
    {
        LearningCards learning = version.Get<LearningCards>();
        MissedCards missed = version.Get<MissedCards>();
        Add("missed", missed.List(Questions(MissedCards.MaxLines)));
        Add("missed-none", missed.List(new UnansweredQuestions([], [])));
        var draft = new LearningDraft(Long[..100], Long[..2000], Long[..2000]);
        Add("learn-ticket", learning.Form(new LearningForm("CS-1042", null, draft)));
        Add("learn-answer", learning.Form(new LearningForm(null, "learned-1", draft)));
        Add("learn-question", learning.Form(new LearningForm(null, null, draft)));
        LearnedAnswerRow[] versions = [.. Enum.GetValues<LearnedState>().Index().Select(state => Learned(state.Item, state.Index + 1))];
        foreach (LearnedAnswerRow row in versions)
        {
            DraftReach? reach = row.State == LearnedState.Draft ? new([.. Enumerable.Repeat(Long[..80], 5)], 1200, [.. Enumerable.Repeat(Long[..1000], 3)]) : null;
            Add($"learned-{row.State}", learning.Show(row, reach));
            Add($"opened-{row.State}", learning.Open(new VersionedAnswer(row, versions), reach));
        }

        Add("answers", learning.List([.. Enumerable.Range(0, 5).SelectMany(_ => versions)]));
        Add("answers-none", learning.List([]));
    }

    private UnansweredQuestions Questions(int count)
    {
        var topic = new AnswerTopic("browsers", "Which browser can I use", Long[..300], ["which browser"], [], []);
        return new UnansweredQuestions(
            [.. Enumerable.Range(0, count).Select(i => new MissedQuestion($"{i} {Long[..1000]}", count - i, _now.AddDays(-9), _now))],
            [.. Enumerable.Range(0, count).Select(i => new WeakAnswer(topic, count - i, Long[..1000], _now.AddDays(-9), _now))]);
    }

    private LearnedAnswerRow Learned(LearnedState state, int version) => new()
    {
        Id = $"learned-cs-1042-0123456789abcdef01234567-v{version}",
        Title = Long[..100],
        Text = Long[..2000],
        Phrasings = Long[..2000],
        State = state,
        Author = "29:Priya",
        AuthorName = Name,
        Written = _now,
        ApproverName = state == LearnedState.Draft ? null : Name,
        Approved = state == LearnedState.Draft ? null : _now,
        UndoneBy = state == LearnedState.Undone ? Name : null,
        Undone = state == LearnedState.Undone ? _now : null,
        Inbox = "19:support@thread.tacv2",
    };

    private Ticket Ticket(TicketState state)
    {
        bool closed = TicketRules.IsClosed(state), owned = state is TicketState.Taken or TicketState.Snoozed or TicketState.Resolved;
        return new Ticket
        {
            Number = "CS-1042",
            Customer = "{}",
            CustomerConversation = "a:ana",
            CustomerName = Name,
            Topic = "sign-in",
            Urgency = TicketUrgency.High,
            Step = "Step 9 of 14: Sign in with your new account",
            Problem = Long,
            Diagnosis = new TicketDiagnosis(
                "en-GB", "America/Argentina/ComodRivadavia", "iOS", "c0570e50-0000-4000-8000-0000000000a1", "8 of 14 steps are done",
                "A page that says that the link is not valid", ["Close all browsers", "Use a private window", "Ask for a new invitation"],
                "A link of Dynamics CustomerSource that is 40 days old", [.. Enumerable.Repeat(Long[..500], 5)])
            { Organisation = "customer.example" }.ToJson(),
            Opened = _now.AddHours(-3),
            State = state,
            Owner = owned ? Priya : null,
            WaitingSince = closed ? null : _now.AddHours(-3),
            Due = closed ? null : _now.AddHours(-1),
            SnoozedUntil = state == TicketState.Snoozed ? _now.AddDays(3) : null,
            ClosedAt = closed ? _now : null,
            ClosedBy = closed ? Name : null,
            Reason = state == TicketState.Resolved ? "Solved. " + Long[..2000] : null,
            ThreadOutboxId = state == TicketState.Waiting ? null : "out-1",
            Inbox = state == TicketState.Waiting ? null : "19:support@thread.tacv2",
        };
    }

    private void AddTicket(string name, Ticket ticket)
    {
        Add($"support-{name}", version.Get<TicketCards>().ForSupport(ticket));
        RequestCards cards = version.Get<RequestCards>();
        Add($"request-{name}", cards.Show(ticket, null));
        Add($"answered-{name}", cards.Show(ticket, new LineData(Name, RequestCards.Short(Long))));
    }

    private static Activity Message(Attachment card) => new() { Attachments = [card] };

    /// <summary>Cards that are the same for several cells are looked at once.</summary>
    private void Add(string name, Activity message)
    {
        JsonObject card = JsonNode.Parse(BotSdk.Write(message))!["attachments"]![0]!["content"]!.AsObject();
        if (!_cards.Values.Any(known => JsonNode.DeepEquals(known, card)))
        {
            _cards.Add(name, card);
        }
    }
}
