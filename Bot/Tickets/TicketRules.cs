namespace CsBot.Tickets;

internal enum TicketAction
{
    Post, Lose, Take, Assign, Release, Reply, Ask, Note, Snooze, Wake, Resolve, Reopen, Comment, Withdraw, Solve, Rate, Talk, EndTalk,
}

internal enum TicketParty { Customer, Member, System }

/// <summary>Why an action is not possible now.</summary>
internal enum TicketRefusal
{
    /// <summary>Not this party's to do.</summary>
    NotYours,

    /// <summary>It is in no inbox.</summary>
    NotPosted,

    AlreadyPosted,

    /// <summary>Somebody has it already.</summary>
    AlreadyTaken,

    /// <summary>Nobody has it yet.</summary>
    NotTaken,

    NotSnoozed,

    /// <summary>It is resolved or withdrawn.</summary>
    Closed,

    /// <summary>It is still open.</summary>
    NotClosed,

    /// <summary>It was withdrawn, or resolved too long ago.</summary>
    Gone,

    /// <summary>The customer has said already how it went.</summary>
    AlreadyRated,

    /// <summary>The customer has sent too much in a short time.</summary>
    TooMuch,
}

/// <summary>What follows from an action besides the new state.</summary>
[Flags]
internal enum TicketEffects
{
    None = 0,

    /// <summary>The customer is told.</summary>
    TellCustomer = 1,

    /// <summary>The thread records it.</summary>
    TellThread = 2,

    /// <summary>From now on the customer waits for the team.</summary>
    Waits = 4,

    /// <summary>The team has answered.</summary>
    Answered = 8,

    /// <summary>Nobody has it any more.</summary>
    Free = 16,

    /// <summary>Who acts has it, if nobody else does.</summary>
    Own = 32,

    /// <summary>The customer talks to the bot again.</summary>
    EndTalk = 64,
}

/// <summary>A cell of the table: the state that follows, or why there is none.</summary>
internal readonly record struct TicketOutcome(TicketState Next, TicketRefusal? Refusal, TicketEffects Effects)
{
    public static implicit operator TicketOutcome(TicketState next) => new(next, null, TicketEffects.None);

    public static implicit operator TicketOutcome(TicketRefusal refusal) => new(default, refusal, TicketEffects.None);
}

/// <summary>What can be done with a request, by whom, in which state. Everything that changes a request asks here.</summary>
internal static class TicketRules
{
    private static readonly Dictionary<(TicketAction, TicketParty), (TicketEffects Effects, TicketOutcome[] Cells)> Table = Build();

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<TicketState> States { get; } =
        [TicketState.Waiting, TicketState.Open, TicketState.Taken, TicketState.Snoozed, TicketState.Resolved, TicketState.Withdrawn];

    public static TicketOutcome Of(TicketState state, TicketAction action, TicketParty party)
    {
        if (!Table.TryGetValue((action, party), out (TicketEffects Effects, TicketOutcome[] Cells) row))
        {
            return TicketRefusal.NotYours;
        }

        TicketOutcome cell = row.Cells[States.IndexOf(state)];
        return cell.Refusal is null ? cell with { Effects = row.Effects } : cell;
    }

    public static bool IsClosed(TicketState state) => state is TicketState.Resolved or TicketState.Withdrawn;

    private static int IndexOf(this IReadOnlyList<TicketState> states, TicketState state) => states.TakeWhile(known => known != state).Count();

    private static Dictionary<(TicketAction, TicketParty), (TicketEffects, TicketOutcome[])> Build()
    {
        const TicketState waiting = TicketState.Waiting, open = TicketState.Open, taken = TicketState.Taken;
        const TicketState snoozed = TicketState.Snoozed, resolved = TicketState.Resolved, withdrawn = TicketState.Withdrawn;
        const TicketRefusal closed = TicketRefusal.Closed, notPosted = TicketRefusal.NotPosted, notClosed = TicketRefusal.NotClosed;
        const TicketRefusal notTaken = TicketRefusal.NotTaken, notSnoozed = TicketRefusal.NotSnoozed, posted = TicketRefusal.AlreadyPosted;
        const TicketEffects both = TicketEffects.TellCustomer | TicketEffects.TellThread, thread = TicketEffects.TellThread;
        const TicketEffects answer = both | TicketEffects.Answered | TicketEffects.Own;
        const TicketEffects close = both | TicketEffects.Answered | TicketEffects.EndTalk;
        const TicketEffects done = thread | TicketEffects.Answered | TicketEffects.EndTalk;
        return new()
        {
            //                                                            Waiting    Open       Taken      Snoozed    Resolved   Withdrawn
            [(TicketAction.Post, TicketParty.System)] = (TicketEffects.None, [open, posted, posted, posted, closed, closed]),
            [(TicketAction.Lose, TicketParty.System)] = (TicketEffects.Free | TicketEffects.EndTalk, [notPosted, waiting, waiting, waiting, closed, closed]),
            [(TicketAction.Take, TicketParty.Member)] = (both | TicketEffects.Own, [notPosted, taken, TicketRefusal.AlreadyTaken, taken, closed, closed]),
            [(TicketAction.Assign, TicketParty.Member)] = (both, [notPosted, taken, taken, snoozed, closed, closed]),
            [(TicketAction.Release, TicketParty.Member)] = (thread | TicketEffects.Free | TicketEffects.EndTalk, [notPosted, notTaken, open, open, closed, closed]),
            [(TicketAction.Release, TicketParty.System)] = (thread | TicketEffects.Free | TicketEffects.EndTalk, [notPosted, notTaken, open, open, closed, closed]),
            [(TicketAction.Reply, TicketParty.Member)] = (answer, [notPosted, taken, taken, taken, closed, closed]),
            [(TicketAction.Ask, TicketParty.Member)] = (answer, [notPosted, snoozed, snoozed, snoozed, closed, closed]),
            [(TicketAction.Note, TicketParty.Member)] = (thread, [notPosted, open, taken, snoozed, resolved, withdrawn]),
            [(TicketAction.Snooze, TicketParty.Member)] = (thread | TicketEffects.Own, [notPosted, snoozed, snoozed, snoozed, closed, closed]),
            [(TicketAction.Wake, TicketParty.System)] = (thread, [notSnoozed, notSnoozed, notSnoozed, taken, closed, closed]),
            [(TicketAction.Resolve, TicketParty.Member)] = (close, [notPosted, resolved, resolved, resolved, closed, closed]),
            [(TicketAction.Reopen, TicketParty.Member)] = (both | TicketEffects.Own, [notClosed, notClosed, notClosed, notClosed, taken, TicketRefusal.Gone]),
            [(TicketAction.Reopen, TicketParty.Customer)] = (thread | TicketEffects.Waits, [notClosed, notClosed, notClosed, notClosed, taken, TicketRefusal.Gone]),
            [(TicketAction.Comment, TicketParty.Customer)] = (thread | TicketEffects.Waits, [waiting, open, taken, taken, closed, closed]),
            [(TicketAction.Withdraw, TicketParty.Customer)] = (done, [withdrawn, withdrawn, withdrawn, withdrawn, closed, closed]),
            [(TicketAction.Solve, TicketParty.Customer)] = (done, [resolved, resolved, resolved, resolved, closed, closed]),
            [(TicketAction.Rate, TicketParty.Customer)] = (thread, [notClosed, notClosed, notClosed, notClosed, resolved, TicketRefusal.Gone]),
            [(TicketAction.Talk, TicketParty.Customer)] = (thread, [notTaken, notTaken, taken, snoozed, closed, closed]),
            [(TicketAction.EndTalk, TicketParty.Customer)] = (thread | TicketEffects.EndTalk, [waiting, open, taken, snoozed, resolved, withdrawn]),
            [(TicketAction.EndTalk, TicketParty.Member)] = (both | TicketEffects.EndTalk, [notPosted, open, taken, snoozed, closed, closed]),
        };
    }
}
