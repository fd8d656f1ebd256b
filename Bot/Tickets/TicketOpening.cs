using CsBot.Turns;

namespace CsBot.Tickets;

/// <summary>What a customer sends to the team.</summary>
/// <param name="Step">Where in the guide the customer is; null before the guide.</param>
/// <param name="Source">The channel's id of the message with it; null where it was written into the form.</param>
internal sealed record TicketRequest(string Problem, string Topic, TicketUrgency Urgency, string? Step, TicketDiagnosis Diagnosis, string? Source);

/// <summary>How the inboxes change in a turn.</summary>
internal sealed record InboxChange
{
    public static InboxChange None { get; } = new();

    /// <summary>Those that are new, or back.</summary>
    public IReadOnlyList<InboxRow> New { get; init; } = [];

    /// <summary>The channels that are given up.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>Where a request about the topic goes after the change.</summary>
    /// <param name="known">Where it would go without the new ones.</param>
    public InboxRow? Choose(string topic, InboxRow? known) =>
        New.FirstOrDefault(inbox => InboxDirectory.TopicsOf(inbox).Contains(topic))
        ?? known
        ?? New.FirstOrDefault(inbox => inbox.Topics.Length == 0)
        ?? (New.Count > 0 ? New[0] : null);
}

/// <summary>Opens requests, and puts those that wait into an inbox.</summary>
internal sealed class TicketOpening(
    TicketNumbers numbers, InboxDirectory inboxes, TicketThreads threads, CustomerSide customer, TicketHistory history, ISimilarRequests similar, TicketClock clock)
{
    /// <summary>Opens a request of the customer of this turn. Without an inbox it waits for one.</summary>
    public async Task<Ticket> OpenAsync(Turn turn, TicketRequest request, CancellationToken cancellationToken)
    {
        var ticket = new Ticket
        {
            Number = await numbers.NextAsync(turn, cancellationToken),
            Customer = BotSdk.Write(turn.Activity.GetConversationReference()),
            CustomerConversation = turn.Conversation,
            CustomerName = turn.SenderName,
            Topic = request.Topic,
            Urgency = request.Urgency,
            Step = request.Step,
            Problem = request.Problem,
            Diagnosis = request.Diagnosis.ToJson(),
            Opened = turn.Now,
            State = TicketState.Waiting,
            WaitingSince = turn.Now,
            Due = clock.DueFrom(turn.Now, request.Urgency),
        };
        turn.Changes.Add(ticket);
        TicketDesk.Record(turn, ticket, new TicketEntry(TicketEvent.Open, new TicketActor(TicketParty.Customer, turn.SenderId, ticket.CustomerName), request.Problem, request.Source));
        if (await inboxes.ForAsync(request.Topic, [], cancellationToken) is { } inbox)
        {
            threads.Post(turn, ticket, inbox);
            await similar.TellAsync(turn, ticket, inbox, cancellationToken);
        }

        return ticket;
    }

    /// <summary>Takes a closed request that is to be opened again out of an inbox that was lost meanwhile. True if it has to be posted anew.</summary>
    public async Task<bool> LeaveLostAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        bool lost = ticket.IsClosed && await inboxes.FindAsync(ticket.Inbox, cancellationToken) is { Lost: not null };
        if (lost)
        {
            ticket.LeaveInbox();
            ticket.Owner = null;
        }

        return lost;
    }

    /// <summary>The request is in no inbox any more.</summary>
    public async Task TakeBackAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        var lose = new TicketAct(TicketAction.Lose, TicketActor.System);
        bool talked = ticket.Talking;
        ticket.Act(lose, turn.Now);
        TicketDesk.Record(turn, ticket, new TicketEntry(nameof(TicketAction.Lose), lose.By, null, Source: ticket.ThreadOutboxId));
        ticket.LeaveInbox();
        if (talked && !ticket.Talking)
        {
            customer.TellTalkOver(turn, ticket);
        }

        await customer.UpdateAsync(turn, ticket, null, cancellationToken);
    }

    /// <summary>Posts what waits for an inbox. To be called in a turn that changes inboxes.</summary>
    /// <returns>How many found an inbox.</returns>
    public async Task<int> PostAsync(Turn turn, IReadOnlyList<Ticket> waiting, InboxChange change, CancellationToken cancellationToken)
    {
        int posted = 0;
        foreach (Ticket ticket in waiting)
        {
            if (change.Choose(ticket.Topic, await inboxes.ForAsync(ticket.Topic, change.Lost, cancellationToken)) is { } found)
            {
                threads.Post(turn, ticket, found);
                await similar.TellAsync(turn, ticket, found, cancellationToken);
                await history.TellAsync(turn, ticket, found, cancellationToken);
                await customer.UpdateAsync(turn, ticket, null, cancellationToken);
                turn.Changes.Update(ticket);
                posted++;
            }
        }

        return posted;
    }
}
