using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>What is written down of something that happened.</summary>
internal sealed record TicketEntry(string Action, TicketActor By, string? Text, string? Source = null, string? Copy = null)
{
    /// <summary>Null for a new one.</summary>
    public string? Id { get; init; }
}

/// <summary>Does with requests what the rules allow. Everything happens in the running turn.</summary>
internal sealed class TicketDesk(
    TicketStore store, TicketNumbers numbers, TicketThreads threads, CustomerSide customer, TicketNews news, TicketClock clock, CustomerLimits limits)
{
    /// <summary>Teams refuses a message that is too long for good.</summary>
    public const int MaxText = 8000;

    /// <summary>Does it, records it, and tells both sides. Gives why it is not possible, else null.</summary>
    public async Task<TicketRefusal?> ActAsync(Turn turn, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        act = act with { Text = act.Text is { } said ? ShortText.Abridge(said, MaxText) : null };
        TicketBefore before = TicketBefore.Of(ticket);
        if (ticket.OutcomeOf(act).Refusal is { } refusal)
        {
            return refusal;
        }

        if (IsLimited(act) && !await limits.TakeAsync(turn, CustomerLimits.OfMessage(act.Text), cancellationToken))
        {
            await HoldBackAsync(turn, ticket, cancellationToken);
            return TicketRefusal.TooMuch;
        }

        TicketOutcome outcome = ticket.Act(act, turn.Now);
        SetDue(turn, ticket, act, outcome.Effects, before);
        if (ticket.State == TicketState.Waiting)
        {
            await numbers.TouchAsync(turn, cancellationToken);
        }

        turn.Changes.Update(ticket);
        string entry = TicketEvent.NewId(ticket.Number, turn.Now);
        string? toCustomer = await customer.TellAsync(turn, ticket, act, before, entry, cancellationToken);
        TellTalkOver(turn, ticket, act, before);
        string? toThread = await TellThreadAsync(turn, ticket, act, cancellationToken);
        string? copy = act.By.Party == TicketParty.Customer ? toThread : toCustomer;
        Record(turn, ticket, new TicketEntry(act.Action.ToString(), act.By, act.Text, act.Source, copy) { Id = entry });
        return null;
    }

    /// <summary>The customer has sent too much: the team hears it once, and the rest does not reach it.</summary>
    /// <param name="ticket">In whose thread; null where the customer has none.</param>
    public async Task HoldBackAsync(Turn turn, Ticket? ticket, CancellationToken cancellationToken)
    {
        if (ticket?.ThreadOutboxId is not null && await limits.MaySayAsync(turn, FloodRemark.ToTeam, cancellationToken))
        {
            await threads.AddAsync(turn, ticket, news.HeldBack(ticket), cancellationToken);
        }
    }

    /// <summary>Adds a message to the request's thread, if it has one.</summary>
    public Task<string?> SayInThreadAsync(Turn turn, Ticket ticket, Activity message, CancellationToken cancellationToken) =>
        threads.AddAsync(turn, ticket, message, cancellationToken);

    /// <summary>The customer's requests go with all their data; their cards in the support channel say so.</summary>
    public async Task DeleteAllAsync(Turn turn, string conversation, CancellationToken cancellationToken)
    {
        foreach (Ticket ticket in await store.OfCustomerAsync(conversation, cancellationToken))
        {
            await threads.DeleteAsync(turn, ticket, cancellationToken);
        }
    }

    /// <summary>What somebody of the team has in hand goes back to the queue, because they are not known any more.</summary>
    /// <param name="name">Stands for theirs.</param>
    public async Task ReleaseAllAsync(Turn turn, IReadOnlyList<string> people, string name, CancellationToken cancellationToken)
    {
        foreach (Ticket ticket in await store.InHandOfAsync(people, turn.Conversation, cancellationToken))
        {
            var gone = new TicketActor(TicketParty.System, ticket.Assignee!, name);
            await ActAsync(turn, ticket, new TicketAct(TicketAction.Release, gone), cancellationToken);
        }
    }

    /// <summary>Adds what happened to the request's history.</summary>
    public static void Record(Turn turn, Ticket ticket, TicketEntry entry) => turn.Changes.Add(new TicketEvent
    {
        Id = entry.Id ?? TicketEvent.NewId(ticket.Number, turn.Now),
        Number = ticket.Number,
        Conversation = ticket.CustomerConversation,
        At = turn.Now,
        Action = entry.Action,
        Party = entry.By.Party.ToString(),
        Actor = entry.By.Name,
        ActorId = entry.By.Id.Length > 0 ? entry.By.Id : null,
        Text = entry.Text,
        Source = entry.Source,
        Copy = entry.Copy,
    });

    /// <summary>What ends something is always possible; each needs something before it that is counted.</summary>
    private static bool IsLimited(TicketAct act) =>
        act.By.Party == TicketParty.Customer && act.Action is not (TicketAction.Withdraw or TicketAction.Solve or TicketAction.EndTalk);

    /// <summary>From when on the team is late. What was put off is due anew when it comes back, by its time or because its customer writes.</summary>
    private void SetDue(Turn turn, Ticket ticket, TicketAct act, TicketEffects effects, TicketBefore before)
    {
        bool comesBack = before.State == TicketState.Snoozed && ticket.State == TicketState.Taken;
        if (ticket.WaitingSince is not null && (comesBack || (effects.HasFlag(TicketEffects.Waits) && ticket.Due is null)))
        {
            ticket.Due = clock.DueFrom(turn.Now, ticket.Urgency);
        }
    }

    /// <summary>Who talked to the team and does not any more is told so, unless the news of the act says it or it was their own.</summary>
    private void TellTalkOver(Turn turn, Ticket ticket, TicketAct act, TicketBefore before)
    {
        if (before.Talking && !ticket.Talking && act.By.Party != TicketParty.Customer && act.Action is not (TicketAction.EndTalk or TicketAction.Resolve))
        {
            customer.TellTalkOver(turn, ticket);
        }
    }

    private async Task<string?> TellThreadAsync(Turn turn, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        await threads.UpdateAsync(turn, ticket, cancellationToken);
        return news.ForThread(ticket, act) is { } line ? await threads.AddAsync(turn, ticket, line, cancellationToken) : null;
    }
}
