using CsBot.Dialogs.Guides;
using CsBot.Tests.Requirements;
using CsBot.Tickets;

namespace CsBot.Tests.Tickets;

/// <summary>Every cell of the table of requests: state, action and who.</summary>
public sealed class TicketRulesTests
{
    private const string Letters = "ctwafoe";

    private static readonly Dictionary<(string Action, string Who), string[]> Expected = File
        .ReadLines(Repository.PathTo("Bot.Tests", "Tickets", "ticket-rules.tsv"))
        .Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))
        .ToDictionary(cells => (cells[0], cells[1]), cells => cells[2..]);

    public static IEnumerable<object[]> Rows =>
        from action in Enum.GetValues<TicketAction>() from party in Enum.GetValues<TicketParty>() select new object[] { action, party };

    [Theory]
    [MemberData(nameof(Rows))]
    internal void EveryCellIsAsWrittenDown(TicketAction action, TicketParty party)
    {
        string[]? row = Expected.GetValueOrDefault((action.ToString(), party.ToString()));
        foreach ((int column, TicketState state) in TicketRules.States.Index())
        {
            TicketOutcome outcome = TicketRules.Of(state, action, party);
            string said = outcome.Refusal is { } refusal ? $"!{refusal}" : outcome.Next.ToString();
            Assert.Equal((state, row?[column] ?? "!NotYours"), (state, said));
            string effects = string.Concat(Letters.Where((_, i) => outcome.Effects.HasFlag((TicketEffects)(1 << i))));
            Assert.Equal((state, outcome.Refusal is null ? row![^1] : ""), (state, effects));
        }
    }

    [Fact]
    public void EveryActionIsSomebodys() =>
        Assert.Empty(Enum.GetNames<TicketAction>().Except(Expected.Keys.Select(key => key.Action)));

    [Fact]
    public void TheTableNamesNothingThatDoesNotExist() =>
        Assert.All(Expected.Keys, key => Assert.True(Enum.TryParse<TicketAction>(key.Action, out _) && Enum.TryParse<TicketParty>(key.Who, out _)));

    [Theory]
    [InlineData(TicketState.Open, TicketState.Taken)]
    [InlineData(TicketState.Taken, TicketState.Taken)]
    internal void WhoAnswersHasItUnlessSomebodyHas(TicketState state, TicketState next)
    {
        Ticket ticket = Ticket(state, state == TicketState.Taken ? "priya" : null);
        ticket.Act(Act(TicketAction.Reply), Now);
        Assert.Equal((next, state == TicketState.Taken ? "priya" : "sam"), (ticket.State, ticket.Assignee));
    }

    [Theory]
    [InlineData(TicketAction.Release, TicketParty.Member)]
    [InlineData(TicketAction.Lose, TicketParty.System)]
    internal void WhoHasItNoMoreIsNotNamedInIt(TicketAction action, TicketParty party)
    {
        Ticket ticket = Ticket(TicketState.Taken, "priya");
        ticket.Act(new TicketAct(action, new TicketActor(party, "sam", "Sam")), Now);
        Assert.Equal((null, null, null), (ticket.Owner, ticket.Assignee, ticket.AssigneeName));
    }

    [Fact]
    public void ARefusedActChangesNothing()
    {
        Ticket ticket = Ticket(TicketState.Resolved, "priya");
        TicketOutcome outcome = ticket.Act(Act(TicketAction.Take), Now);
        Assert.Equal((TicketRefusal.Closed, TicketState.Resolved, "priya"), (outcome.Refusal, ticket.State, ticket.Assignee));
    }

    [Fact]
    public void WhatNobodyHasIsOpenWhenItComesBack()
    {
        Ticket ticket = Ticket(TicketState.Snoozed, null);
        ticket.Act(new TicketAct(TicketAction.Wake, TicketActor.System), Now);
        Assert.Equal(TicketState.Open, ticket.State);
    }

    [Fact]
    public void WhatIsInNoInboxWaitsWhenItIsOpenedAgain()
    {
        Ticket ticket = Ticket(TicketState.Resolved, null);
        ticket.ThreadOutboxId = null;
        ticket.Act(Customer(TicketAction.Reopen), Now);
        Assert.Equal(TicketState.Waiting, ticket.State);
    }

    [Fact]
    public void ACustomerWaitsFromTheFirstWordThatWasNotAnswered()
    {
        Ticket ticket = Ticket(TicketState.Taken, "sam");
        TicketAct comment = Customer(TicketAction.Comment, "hello?");
        ticket.Act(comment, Now);
        ticket.Act(comment, Now.AddHours(1));
        Assert.Equal(Now, ticket.WaitingSince);
        ticket.Act(Act(TicketAction.Reply), Now.AddHours(2));
        Assert.Null(ticket.WaitingSince);
        Assert.Equal(Now.AddHours(2), ticket.FirstReply);
    }

    [Fact]
    public void ReopeningForgetsWhyItWasClosed()
    {
        Ticket ticket = Ticket(TicketState.Taken, "sam");
        ticket.Act(Act(TicketAction.Resolve, "Solved"), Now);
        Assert.Equal(("Sam", "Solved", (DateTimeOffset?)Now), (ticket.ClosedBy, ticket.Reason, ticket.ClosedAt));
        ticket.Act(Act(TicketAction.Reopen), Now);
        Assert.Equal((null, null, (DateTimeOffset?)null), (ticket.ClosedBy, ticket.Reason, ticket.ClosedAt));
    }

    [Fact]
    public void WhoIsNamedHasIt()
    {
        Ticket ticket = Ticket(TicketState.Taken, "sam");
        ticket.Act(Act(TicketAction.Assign) with { Target = new TicketActor(TicketParty.Member, "priya", "Priya") }, Now);
        Assert.Equal((TicketState.Taken, "priya", "Priya"), (ticket.State, ticket.Assignee, ticket.AssigneeName));
    }

    [Fact]
    public void WhoTakesWhatWasPutOffHasIt()
    {
        Ticket ticket = Ticket(TicketState.Snoozed, "priya");
        ticket.Act(Act(TicketAction.Take), Now);
        Assert.Equal((TicketState.Taken, "sam"), (ticket.State, ticket.Assignee));
    }

    [Fact]
    public void WhatIsPutOffComesBackWhenSomethingHappens()
    {
        Ticket ticket = Ticket(TicketState.Taken, "sam");
        ticket.Act(Act(TicketAction.Snooze) with { Until = Now.AddDays(1) }, Now);
        Assert.Equal((TicketState.Snoozed, Now.AddDays(1)), (ticket.State, ticket.SnoozedUntil));
        ticket.Act(Act(TicketAction.Note, "no news"), Now);
        Assert.Equal(Now.AddDays(1), ticket.SnoozedUntil);
        ticket.Act(Customer(TicketAction.Comment), Now);
        Assert.Equal((TicketState.Taken, null), (ticket.State, ticket.SnoozedUntil));
    }

    [Fact]
    public void ATalkLastsUntilItIsEndedOrTheRequestIs()
    {
        Ticket ticket = Ticket(TicketState.Taken, "sam");
        ticket.Act(Customer(TicketAction.Talk), Now);
        ticket.Act(Act(TicketAction.Reply), Now);
        Assert.True(ticket.Talking);
        ticket.Act(Customer(TicketAction.EndTalk), Now);
        Assert.False(ticket.Talking);
        ticket.Act(Customer(TicketAction.Talk), Now);
        ticket.Act(Act(TicketAction.Resolve, "Solved"), Now);
        Assert.False(ticket.Talking);
    }

    [Fact]
    public void AScoreIsKeptAndLeavesItClosed()
    {
        Ticket ticket = Ticket(TicketState.Taken, "sam");
        ticket.Act(Act(TicketAction.Resolve, "Solved"), Now);
        ticket.Act(Customer(TicketAction.Rate) with { Score = 4 }, Now.AddHours(1));
        Assert.Equal((4, true, false, "Sam", "sam", Now), (ticket.Score, ticket.IsClosed, ticket.IsOpen, ticket.ClosedBy, ticket.ClosedById, ticket.ClosedAt));
    }

    [Fact]
    public void WhatWaitedForAnInboxIsOpenOnceItIsInOne()
    {
        Ticket ticket = Ticket(TicketState.Taken, "sam");
        ticket.LeaveInbox();
        ticket.Act(new TicketAct(TicketAction.Lose, TicketActor.System), Now);
        Assert.Equal((TicketState.Waiting, null, null), (ticket.State, ticket.Inbox, ticket.Owner));
        ticket.Act(new TicketAct(TicketAction.Post, TicketActor.System), Now);
        Assert.Equal(TicketState.Open, ticket.State);
    }

    [Fact]
    public void AnAnswerEndsWhatWasDueAndTheFirstIsRemembered()
    {
        Ticket ticket = Ticket(TicketState.Taken, "sam");
        (ticket.WaitingSince, ticket.Due, ticket.Reminders) = (Now, Now.AddHours(4), 2);
        ticket.Act(Act(TicketAction.Ask), Now.AddHours(1));
        Assert.Equal((null, null, 0), (ticket.WaitingSince, ticket.Due, ticket.Reminders));
        ticket.Act(Act(TicketAction.Reply), Now.AddHours(2));
        Assert.Equal(Now.AddHours(1), ticket.FirstReply);
    }

    [Fact]
    public void ACustomerWhoWithdrawsIsNoAnswerOfTheTeam()
    {
        Ticket ticket = Ticket(TicketState.Open, null);
        ticket.WaitingSince = Now;
        ticket.Act(Customer(TicketAction.Withdraw), Now.AddHours(1));
        Assert.Equal((TicketState.Withdrawn, null, null, "Ana"), (ticket.State, ticket.WaitingSince, ticket.FirstReply, ticket.ClosedBy));
    }

    private static DateTimeOffset Now { get; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static TicketAct Act(TicketAction action, string? text = null) => new(action, new TicketActor(TicketParty.Member, "sam", "Sam"), text);

    private static TicketAct Customer(TicketAction action, string? text = null) => new(action, new TicketActor(TicketParty.Customer, "ana", "Ana"), text);

    private static Ticket Ticket(TicketState state, string? assignee) => new()
    {
        Number = "CS-1001",
        Customer = "{}",
        CustomerConversation = "a:ana",
        CustomerName = "Ana",
        Problem = "It is blank",
        Opened = Now,
        State = state,
        Owner = assignee is null ? null : new TicketActor(TicketParty.Member, assignee, assignee),
        ThreadOutboxId = "out-1",
    };
}
