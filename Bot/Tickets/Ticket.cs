using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CsBot.Tickets;

/// <summary>Stored by number: new states go to the end.</summary>
internal enum TicketState
{
    /// <summary>In an inbox, and nobody has it.</summary>
    Open,

    Resolved,

    /// <summary>No inbox can show it yet.</summary>
    Waiting,

    /// <summary>Somebody of the team has it.</summary>
    Taken,

    /// <summary>The team waits for the customer, or has put it off.</summary>
    Snoozed,

    /// <summary>The customer has taken it back.</summary>
    Withdrawn,
}

internal enum TicketUrgency { Low, Normal, High }

/// <summary>One request of a customer to the support team.</summary>
[Table("Tickets")]
internal sealed class Ticket
{
    /// <summary>The reference number that people say to each other, for example CS-1042.</summary>
    [Key]
    public required string Number { get; init; }

    /// <summary>The customer's conversation, a conversation reference as JSON.</summary>
    public required string Customer { get; init; }

    public required string CustomerConversation { get; init; }

    public required string CustomerName { get; init; }

    /// <summary>What it is about: the id of a phase of the guide, or "other". A customer has one open request of each.</summary>
    public string Topic { get; init; } = "";

    public TicketUrgency Urgency { get; init; } = TicketUrgency.Normal;

    /// <summary>Where in the guide the customer was; null before the guide.</summary>
    public string? Step { get; init; }

    public required string Problem { get; init; }

    /// <summary>What else the team should know, as JSON; empty where nothing was written down.</summary>
    public string Diagnosis { get; init; } = "";

    public required DateTimeOffset Opened { get; init; }

    public TicketState State { get; set; }

    /// <summary>Id of the person of the team who has it. To query by; it changes with <see cref="Owner"/>.</summary>
    public string? Assignee { get; private set; }

    /// <summary>The name to show. It may stand for somebody whose data was erased, and who has the request no more.</summary>
    public string? AssigneeName { get; private set; }

    /// <summary>The person of the team who has it, id and name as one; null while nobody has.</summary>
    [NotMapped]
    public TicketActor? Owner
    {
        get => Assignee is { } id ? new TicketActor(TicketParty.Member, id, AssigneeName ?? "?") : null;
        set => (Assignee, AssigneeName) = (value?.Id, value?.Name);
    }

    /// <summary>Since when the customer waits for the team; null while the team has answered.</summary>
    public DateTimeOffset? WaitingSince { get; set; }

    /// <summary>When the team should have answered by.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>How often the team was reminded of this wait: once in the thread, then by calling somebody.</summary>
    public int Reminders { get; set; }

    public DateTimeOffset? SnoozedUntil { get; set; }

    /// <summary>When the team answered first.</summary>
    public DateTimeOffset? FirstReply { get; set; }

    public string? ClosedBy { get; set; }

    /// <summary>Id of the person who closed it.</summary>
    public string? ClosedById { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Why it was closed.</summary>
    public string? Reason { get; set; }

    /// <summary>What the customer types goes to the team.</summary>
    public bool Talking { get; set; }

    /// <summary>1 to 5; null where the customer gave none.</summary>
    public int? Score { get; set; }

    /// <summary>Id of the channel whose thread it has; null while it waits for one.</summary>
    public string? Inbox { get; set; }

    /// <summary>The outbox row that creates the thread in the support channel; null while no channel is connected.</summary>
    public string? ThreadOutboxId { get; set; }

    /// <summary>Our id, or the channel's, of the one message that shows the customer this request; null where there is none.</summary>
    public string? CustomerCard { get; set; }

    /// <summary>Id of the entry of the history whose message has the newest buttons below it, in the customer's chat; null for none.</summary>
    public string? CustomerButtons { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; }

    /// <summary>True where the person of the team talks to the customer now.</summary>
    public bool IsTalkOf(string person) => Talking && Assignee == person;

    public bool IsOpen => !IsClosed;

    public bool IsClosed => TicketRules.IsClosed(State);

    /// <summary>Carries out what the rules allow; gives what follows from it, or why it is not possible and nothing has changed.</summary>
    public TicketOutcome Act(TicketAct act, DateTimeOffset now)
    {
        TicketOutcome outcome = OutcomeOf(act);
        if (outcome.Refusal is not null)
        {
            return outcome;
        }

        SetOwner(act, outcome.Effects);
        SetWaiting(act, outcome.Effects, now);
        SetState(act, outcome.Next, now);
        Talking = act.Action == TicketAction.Talk || (Talking && !outcome.Effects.HasFlag(TicketEffects.EndTalk));
        Score = act.Score ?? Score;
        return outcome with { Next = State };
    }

    /// <summary>What would follow from it. Nothing changes.</summary>
    public TicketOutcome OutcomeOf(TicketAct act)
    {
        TicketOutcome outcome = TicketRules.Of(State, act.Action, act.By.Party);
        return outcome.Refusal is null && act.Action == TicketAction.Rate && Score is not null ? TicketRefusal.AlreadyRated : outcome;
    }

    /// <summary>It is in no inbox any more.</summary>
    public void LeaveInbox() => (Inbox, ThreadOutboxId) = (null, null);

    private void SetOwner(TicketAct act, TicketEffects effects)
    {
        bool takes = effects.HasFlag(TicketEffects.Own) && (Assignee is null || act.Action == TicketAction.Take);
        if (effects.HasFlag(TicketEffects.Free))
        {
            Owner = null;
        }
        else if ((act.Target ?? (takes ? act.By : null)) is { } owner)
        {
            Owner = owner;
        }
    }

    private void SetWaiting(TicketAct act, TicketEffects effects, DateTimeOffset now)
    {
        if (effects.HasFlag(TicketEffects.Waits))
        {
            WaitingSince ??= now;
        }

        if (effects.HasFlag(TicketEffects.Answered))
        {
            (WaitingSince, Due, Reminders) = (null, null, 0);
            FirstReply ??= act.By.Party == TicketParty.Member ? now : null;
        }
    }

    private void SetState(TicketAct act, TicketState next, DateTimeOffset now)
    {
        // Nobody can have what is in no inbox, and what nobody has is open.
        State = next is not (TicketState.Open or TicketState.Taken) ? next
            : ThreadOutboxId is null && act.Action != TicketAction.Post ? TicketState.Waiting
            : Assignee is null ? TicketState.Open : next;
        SnoozedUntil = State == TicketState.Snoozed ? act.Until ?? SnoozedUntil : null;
        if (IsClosed)
        {
            ClosedAt ??= now;
            ClosedById ??= ClosedBy is null ? act.By.Id : null;
            ClosedBy ??= act.By.Name;
            Reason ??= act.Text;
        }
        else
        {
            (ClosedAt, ClosedBy, ClosedById, Reason) = (null, null, null, null);
        }
    }
}
