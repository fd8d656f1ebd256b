using System.ComponentModel.DataAnnotations;

namespace CsBot.Storage;

public enum TicketState { Open, Closed }

/// <summary>One request of a customer to the support team.</summary>
public sealed class TicketRow
{
    /// <summary>The reference number that people say to each other, for example CS-7KQ4M.</summary>
    [Key]
    public required string Number { get; init; }

    /// <summary>The customer's conversation, a conversation reference as JSON.</summary>
    public required string Customer { get; init; }

    public required string CustomerConversation { get; init; }

    public required string CustomerName { get; init; }

    /// <summary>Where in the guide the customer was; null before the guide.</summary>
    public string? Step { get; init; }

    public required string Problem { get; init; }

    public required DateTimeOffset Opened { get; init; }

    public TicketState State { get; set; }

    public string? ClosedBy { get; set; }

    /// <summary>The outbox row that creates the thread in the support channel; null while no channel is connected.</summary>
    public string? ThreadOutboxId { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; }
}

/// <summary>The support team's channel, as its installation told it.</summary>
public sealed class SupportChannelRow
{
    [Key]
    public required string TeamId { get; init; }

    public required string ChannelId { get; set; }

    /// <summary>A conversation reference as JSON: service URL, bot and tenant.</summary>
    public required string Reference { get; set; }
}
