namespace CsBot.Tickets;

/// <summary>Who does something with a request.</summary>
internal sealed record TicketActor(TicketParty Party, string Id, string Name)
{
    public static TicketActor System { get; } = new(TicketParty.System, "", "CsBot");
}

/// <summary>Something that is to be done with a request.</summary>
/// <param name="Text">What was said with it: an answer, a note, a reason.</param>
internal sealed record TicketAct(TicketAction Action, TicketActor By, string? Text = null)
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

/// <summary>What a request was before something was done with it.</summary>
internal sealed record TicketBefore(bool Talking, TicketActor? Owner, TicketState State)
{
    public static TicketBefore Of(Ticket ticket) => new(ticket.Talking, ticket.Owner, ticket.State);
}
