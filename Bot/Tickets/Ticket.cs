using System.ComponentModel.DataAnnotations;

namespace CsBot.Tickets;

/// <summary>Stored by number: new states go to the end.</summary>
public enum TicketState
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

public enum TicketUrgency { Low, Normal, High }

/// <summary>One request of a customer to the support team.</summary>
public sealed class Ticket
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

    /// <summary>Id of the person of the team who has it.</summary>
    public string? Assignee { get; set; }

    public string? AssigneeName { get; set; }

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

    [ConcurrencyCheck]
    public long Version { get; set; }
}
