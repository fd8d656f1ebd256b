using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tickets;

/// <summary>What is written down of something that happened.</summary>
public sealed record TicketEntry(string Action, TicketActor By, string? Text, string? Source = null, string? Copy = null);

/// <summary>Finds requests, and does with them what the rules allow. Everything happens in the running turn.</summary>
public sealed class TicketDesk(
    IDbContextFactory<BotDbContext> databases, TicketNumbers numbers, TicketThreads threads, TicketNews news, TicketClock clock)
{
    /// <summary>Teams refuses a message that is too long for good.</summary>
    public const int LongestText = 8000;

    public TicketClock Clock => clock;

    public Task<Ticket?> FindAsync(string? number, CancellationToken cancellationToken) =>
        QueryAsync(db => db.Tickets.AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Number == number, cancellationToken), cancellationToken);

    /// <summary>The ticket whose thread the conversation is.</summary>
    public Task<Ticket?> FindByThreadAsync(string conversation, CancellationToken cancellationToken) => QueryAsync(
        db => db.Outbox.Where(row => row.CreatedConversation == conversation)
            .Join(db.Tickets, row => row.Id, ticket => ticket.ThreadOutboxId, (_, ticket) => ticket)
            .AsNoTracking().FirstOrDefaultAsync(cancellationToken),
        cancellationToken);

    /// <summary>All requests of a customer, the newest first.</summary>
    public Task<List<Ticket>> OfCustomerAsync(string conversation, CancellationToken cancellationToken) => QueryAsync(
        db => db.Tickets.AsNoTracking().Where(ticket => ticket.CustomerConversation == conversation)
            .OrderByDescending(ticket => ticket.Opened).ToListAsync(cancellationToken),
        cancellationToken);

    public static bool IsOpen(Ticket ticket) => !TicketChange.IsClosed(ticket.State);

    /// <summary>Does it, records it, and tells both sides. Gives why it is not possible, else null.</summary>
    public async Task<TicketRefusal?> ActAsync(ITurnContext turnContext, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        act = act with { Text = act.Text is { } said ? ShortText.Abridge(said, LongestText) : null };
        bool talked = ticket.Talking;
        TicketOutcome outcome = TicketChange.Apply(ticket, act, clock.Now);
        if (outcome.Refusal is { } refusal)
        {
            return refusal;
        }

        SetDue(ticket, act, outcome.Effects);

        if (ticket.State == TicketState.Waiting)
        {
            await numbers.TouchAsync(turnContext, cancellationToken);
        }

        TurnChanges changes = TurnChanges.Of(turnContext);
        changes.Update(ticket);
        string? toCustomer = news.ForCustomer(ticket, act) is { } card && outcome.Effects.HasFlag(TicketEffects.TellCustomer)
            ? changes.Send(BotSdk.ReadReference(ticket.Customer), card) : null;
        TellTalkOver(turnContext, ticket, talked, act);
        string? toThread = await TellThreadAsync(turnContext, ticket, act, cancellationToken);
        string? copy = act.By.Party == TicketParty.Customer ? toThread : toCustomer;
        Record(turnContext, ticket, new TicketEntry(act.Action.ToString(), act.By, act.Text, act.Source, copy));
        return null;
    }

    /// <summary>Who talked to the team and does not any more is told so, unless the news of the act says it or it was their own.</summary>
    public void TellTalkOver(ITurnContext turnContext, Ticket ticket, bool talked, TicketAct act)
    {
        if (talked && !ticket.Talking && act.By.Party != TicketParty.Customer && act.Action is not (TicketAction.EndTalk or TicketAction.Resolve))
        {
            TurnChanges.Of(turnContext).Send(BotSdk.ReadReference(ticket.Customer), news.TalkOver(ticket));
        }
    }

    /// <summary>Adds a message to the request's thread, if it has one.</summary>
    public Task<string?> SayInThreadAsync(ITurnContext turnContext, Ticket ticket, Activity message, CancellationToken cancellationToken) =>
        threads.AddAsync(turnContext, ticket, message, cancellationToken);

    /// <summary>The customer's requests go with all their data; their cards in the support channel say so.</summary>
    public async Task DeleteAllAsync(ITurnContext turnContext, string conversation, CancellationToken cancellationToken)
    {
        foreach (Ticket ticket in await OfCustomerAsync(conversation, cancellationToken))
        {
            await threads.DeleteAsync(turnContext, ticket, cancellationToken);
        }
    }

    /// <summary>What somebody of the team has goes back to the queue, because they are not known any more.</summary>
    /// <param name="name">Stands for theirs.</param>
    public async Task ReleaseAllAsync(ITurnContext turnContext, IReadOnlyList<string> people, string name, CancellationToken cancellationToken)
    {
        string own = turnContext.Activity.Conversation.Id!;
        List<Ticket> tickets = await QueryAsync(
            db => db.Tickets.AsNoTracking()
                .Where(ticket => ticket.Assignee != null && people.Contains(ticket.Assignee) && ticket.CustomerConversation != own)
                .Where(ticket => ticket.State == TicketState.Taken || ticket.State == TicketState.Snoozed).ToListAsync(cancellationToken),
            cancellationToken);
        foreach (Ticket ticket in tickets)
        {
            var gone = new TicketActor(TicketParty.System, ticket.Assignee!, name);
            await ActAsync(turnContext, ticket, new TicketAct(TicketAction.Release, gone), cancellationToken);
        }
    }

    /// <summary>Adds what happened to the request's history.</summary>
    public void Record(ITurnContext turnContext, Ticket ticket, TicketEntry entry) => TurnChanges.Of(turnContext).Add(new TicketEvent
    {
        Id = $"{ticket.Number}/{Guid.CreateVersion7(clock.Now):N}",
        Number = ticket.Number,
        Conversation = ticket.CustomerConversation,
        At = clock.Now,
        Action = entry.Action,
        Party = entry.By.Party.ToString(),
        Actor = entry.By.Name,
        ActorId = entry.By.Party == TicketParty.System ? null : entry.By.Id,
        Text = entry.Text,
        Source = entry.Source,
        Copy = entry.Copy,
    });

    /// <summary>From when on the team is late. What was put off is due anew when it comes back.</summary>
    private void SetDue(Ticket ticket, TicketAct act, TicketEffects effects)
    {
        if (effects.HasFlag(TicketEffects.Waits))
        {
            ticket.Due ??= clock.DueFrom(clock.Now, ticket.Urgency);
        }
        else if (act.Action == TicketAction.Wake && ticket.WaitingSince is not null)
        {
            ticket.Due = clock.DueFrom(clock.Now, ticket.Urgency);
        }
    }

    private async Task<string?> TellThreadAsync(ITurnContext turnContext, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        await threads.UpdateAsync(turnContext, ticket, cancellationToken);
        return news.ForThread(ticket, act) is { } line ? await threads.AddAsync(turnContext, ticket, line, cancellationToken) : null;
    }

    private async Task<T> QueryAsync<T>(Func<BotDbContext, Task<T>> query, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await query(db);
    }
}
