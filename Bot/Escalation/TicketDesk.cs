using System.Text.Json;
using CsBot.Storage;
using CsBot.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Escalation;

/// <summary>Opens tickets, carries words both ways, and closes them. Everything happens in the running turn.</summary>
public sealed class TicketDesk(
    IDbContextFactory<BotDbContext> databases, SupportChannel channel, SupportCards cards, BotTexts texts, TimeProvider time)
{
    /// <summary>Opens a ticket for the customer of this turn. Without a connected channel it waits for one.</summary>
    public async Task<TicketRow> OpenAsync(ITurnContext turnContext, string problem, string? step, CancellationToken cancellationToken)
    {
        Activity activity = turnContext.Activity;
        var ticket = new TicketRow
        {
            Number = TicketNumber.New(),
            Customer = BotSdk.Write(activity.GetConversationReference()),
            CustomerConversation = activity.Conversation!.Id!,
            CustomerName = SupportInput.NameOf(turnContext),
            Step = step,
            Problem = problem,
            Opened = time.GetUtcNow(),
        };
        TurnChanges changes = TurnChanges.Of(turnContext);
        if (await channel.FindAsync(cancellationToken) is { } support)
        {
            Post(changes, ticket, support);
        }

        changes.Add(ticket);
        return ticket;
    }

    /// <summary>Posts what customers asked while no channel was connected.</summary>
    public async Task PostWaitingAsync(ITurnContext turnContext, SupportChannelRow support, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<TicketRow> waiting = await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.ThreadOutboxId == null && ticket.State == TicketState.Open)
            .OrderBy(ticket => ticket.Opened).ToListAsync(cancellationToken);
        TurnChanges changes = TurnChanges.Of(turnContext);
        foreach (TicketRow ticket in waiting)
        {
            Post(changes, ticket, support);
            changes.Update(ticket);
        }
    }

    public async Task<TicketRow?> FindAsync(string? number, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Tickets.AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Number == number, cancellationToken);
    }

    /// <summary>The ticket a support card names, if it is open; else the person who clicked is told why nothing happened.</summary>
    public async Task<TicketRow?> OpenTicketAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        TicketRow? ticket = await FindAsync(SupportInput.Text(data, "ticket"), cancellationToken);
        if (ticket is { State: TicketState.Open })
        {
            return ticket;
        }

        string refusal = ticket is null ? texts.SupportUnknown : texts.SupportAlreadyClosed.With(("number", ticket.Number));
        turnContext.TurnState.Set(ticket is null
            ? CardActionAnswer.Message(refusal)
            : CardActionAnswer.Card(cards.ForSupport(ticket)));
        if (!CardActionInvokes.IsInvoke(turnContext))
        {
            await turnContext.SendActivityAsync(refusal, cancellationToken: cancellationToken);
        }

        return null;
    }

    /// <summary>The ticket whose thread the conversation is.</summary>
    public async Task<TicketRow?> FindByThreadAsync(string conversation, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.Where(row => row.CreatedConversation == conversation)
            .Join(db.Tickets, row => row.Id, ticket => ticket.ThreadOutboxId, (_, ticket) => ticket)
            .AsNoTracking().FirstOrDefaultAsync(cancellationToken);
    }

    public void AnswerCustomer(ITurnContext turnContext, TicketRow ticket, string supporter, string text) =>
        TurnChanges.Of(turnContext).Send(BotSdk.ReadReference(ticket.Customer), cards.Answer(ticket, supporter, text));

    /// <summary>Writes into the thread what was answered on the card, so that the whole team can read it there.</summary>
    public Task NoteAnswerAsync(ITurnContext turnContext, TicketRow ticket, string supporter, string text, CancellationToken cancellationToken) =>
        NoteAsync(turnContext, ticket, texts.SupportReplied.With(("name", supporter), ("text", text)), cancellationToken);

    public Task WriteToSupportAsync(ITurnContext turnContext, TicketRow ticket, string text, CancellationToken cancellationToken) =>
        NoteAsync(turnContext, ticket, texts.SupportCustomerSaid.With(("name", ticket.CustomerName), ("text", text)), cancellationToken);

    /// <summary>Closes the ticket, tells the customer and notes it in the thread.</summary>
    public async Task CloseAsync(ITurnContext turnContext, TicketRow ticket, string supporter, CancellationToken cancellationToken)
    {
        ticket.State = TicketState.Closed;
        ticket.ClosedBy = supporter;
        TurnChanges changes = TurnChanges.Of(turnContext);
        changes.Update(ticket);
        changes.Send(BotSdk.ReadReference(ticket.Customer), cards.Closed(ticket));
        if (await ThreadAsync(ticket, cancellationToken) is { } thread)
        {
            changes.Update(thread, ticket.ThreadOutboxId!, cards.ForSupport(ticket));
        }

        await NoteAsync(turnContext, ticket, texts.SupportClosedNote.With(("name", supporter), ("number", ticket.Number)), cancellationToken);
    }

    /// <summary>The customer's requests go with all their data; their cards in the support channel say so.</summary>
    public async Task WithdrawAllAsync(ITurnContext turnContext, string customerConversation, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<TicketRow> tickets = await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.CustomerConversation == customerConversation)
            .Where(ticket => db.Outbox.Any(row => row.Id == ticket.ThreadOutboxId && row.CreatedConversation != null))
            .ToListAsync(cancellationToken);
        foreach (TicketRow ticket in tickets)
        {
            if (await ThreadAsync(ticket, cancellationToken) is { } thread)
            {
                TurnChanges.Of(turnContext).Update(thread, ticket.ThreadOutboxId!, cards.Withdrawn(ticket));
            }
        }
    }

    private void Post(TurnChanges changes, TicketRow ticket, SupportChannelRow support) =>
        ticket.ThreadOutboxId = changes.CreateThread(BotSdk.ReadReference(support.Reference), cards.ForSupport(ticket));

    private async Task NoteAsync(ITurnContext turnContext, TicketRow ticket, string text, CancellationToken cancellationToken)
    {
        if (await ThreadAsync(ticket, cancellationToken) is { } thread)
        {
            TurnChanges.Of(turnContext).Send(thread, SupportCards.Line(text));
        }
    }

    /// <summary>The ticket's thread, which may not have been created yet; null while no channel is connected.</summary>
    private async Task<ConversationReference?> ThreadAsync(TicketRow ticket, CancellationToken cancellationToken)
    {
        if (ticket.ThreadOutboxId is null || await channel.FindAsync(cancellationToken) is not { } support)
        {
            return null;
        }

        ConversationReference thread = BotSdk.ReadReference(support.Reference);
        thread.Conversation!.Id = OutboxId.Thread(ticket.ThreadOutboxId);
        return thread;
    }
}
