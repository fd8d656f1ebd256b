namespace CsBot.Tickets;

/// <summary>Who does something with a request.</summary>
public sealed record TicketActor(TicketParty Party, string Id, string Name)
{
    public static TicketActor System { get; } = new(TicketParty.System, "", "CsBot");
}

/// <summary>Something that is to be done with a request.</summary>
/// <param name="Text">What was said with it: an answer, a note, a reason.</param>
public sealed record TicketAct(TicketAction Action, TicketActor By, string? Text = null)
{
    /// <summary>Who is to have it, for <see cref="TicketAction.Assign"/>.</summary>
    public TicketActor? Target { get; init; }

    /// <summary>Until when it is put off, for <see cref="TicketAction.Snooze"/>.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>For <see cref="TicketAction.Rate"/>.</summary>
    public int? Score { get; init; }

    /// <summary>The channel's id of the message in which it was said.</summary>
    public string? Source { get; init; }

    /// <summary>It was written into the thread, so it is not repeated there.</summary>
    public bool IsInThread { get; init; }
}

/// <summary>Carries out on the row what the rules allow.</summary>
public static class TicketChange
{
    public static TicketOutcome Apply(Ticket ticket, TicketAct act, DateTimeOffset now)
    {
        TicketOutcome outcome = TicketRules.Of(ticket.State, act.Action, act.By.Party);
        if (outcome.Refusal is not null)
        {
            return outcome;
        }

        SetOwner(ticket, act, outcome.Effects);
        SetWaiting(ticket, act, outcome.Effects, now);
        SetState(ticket, act, outcome.Next, now);
        ticket.Talking = act.Action == TicketAction.Talk || (ticket.Talking && !outcome.Effects.HasFlag(TicketEffects.EndTalk));
        ticket.Score = act.Score ?? ticket.Score;
        return outcome with { Next = ticket.State };
    }

    private static void SetOwner(Ticket ticket, TicketAct act, TicketEffects effects)
    {
        TicketActor? owner = act.Target ?? (effects.HasFlag(TicketEffects.Own) && (ticket.Assignee is null || act.Action == TicketAction.Take) ? act.By : null);
        if (effects.HasFlag(TicketEffects.Free))
        {
            (ticket.Assignee, ticket.AssigneeName) = (null, null);
        }
        else if (owner is not null)
        {
            (ticket.Assignee, ticket.AssigneeName) = (owner.Id, owner.Name);
        }
    }

    private static void SetWaiting(Ticket ticket, TicketAct act, TicketEffects effects, DateTimeOffset now)
    {
        if (effects.HasFlag(TicketEffects.Waits))
        {
            ticket.WaitingSince ??= now;
        }

        if (effects.HasFlag(TicketEffects.Answered))
        {
            (ticket.WaitingSince, ticket.Due, ticket.Reminders) = (null, null, 0);
            ticket.FirstReply ??= act.By.Party == TicketParty.Member ? now : null;
        }
    }

    private static void SetState(Ticket ticket, TicketAct act, TicketState next, DateTimeOffset now)
    {
        // Nobody can have what is in no inbox, and what nobody has is open.
        ticket.State = next is not (TicketState.Open or TicketState.Taken) ? next
            : ticket.ThreadOutboxId is null && act.Action != TicketAction.Post ? TicketState.Waiting
            : ticket.Assignee is null ? TicketState.Open : next;
        ticket.SnoozedUntil = ticket.State == TicketState.Snoozed ? act.Until ?? ticket.SnoozedUntil : null;
        if (IsClosed(ticket.State))
        {
            ticket.ClosedAt ??= now;
            ticket.ClosedById ??= ticket.ClosedBy is null ? act.By.Id : null;
            ticket.ClosedBy ??= act.By.Name;
            ticket.Reason ??= act.Text;
        }
        else
        {
            (ticket.ClosedAt, ticket.ClosedBy, ticket.ClosedById, ticket.Reason) = (null, null, null, null);
        }
    }

    public static bool IsClosed(TicketState state) => state is TicketState.Resolved or TicketState.Withdrawn;
}
