using System.Linq.Expressions;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Deliveries;

/// <summary>A message that was given up, in words.</summary>
/// <param name="To">Whose it is, such as "to Alex Example".</param>
/// <param name="What">What kind of message.</param>
/// <param name="Error">What the channel said last.</param>
internal sealed record GivenUpMessage(long Number, string To, string What, DateTimeOffset Since, int Attempts, string? Error)
{
    /// <summary>Whose it is, without a customer's name.</summary>
    public required string ToWhom { get; init; }
}

/// <param name="OutOfDate">Given up, and no longer of use to anybody.</param>
/// <param name="Waiting">Parked until somebody is back.</param>
internal sealed record GivenUpCount(int GivenUp, int OutOfDate, int Waiting);

/// <summary>What is to be sent again.</summary>
/// <param name="All">Everything that was given up.</param>
/// <param name="Waiting">What waits for somebody who is away.</param>
internal sealed record RetryWish(IReadOnlyList<long> Numbers, bool All, bool Waiting);

/// <summary>Finds the messages that the delivery has given up, and enqueues them anew.</summary>
internal sealed class GivenUpMessages(IDbContextFactory<BotDbContext> databases, IDatabase database, TimeProvider time)
{
    private const int MaxShown = 100;

    public async Task<GivenUpCount> CountAsync(CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        int failed = await db.Outbox.CountAsync(row => row.State == OutboxState.Failed, cancellationToken);
        int useful = await Useful(db).CountAsync(cancellationToken);
        int waiting = await db.Outbox.CountAsync(row => row.State == OutboxState.Parked, cancellationToken);
        return new GivenUpCount(useful, failed - useful, waiting);
    }

    /// <summary>The newest of them, in the order in which they were to be sent.</summary>
    public async Task<IReadOnlyList<GivenUpMessage>> ListAsync(CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<OutboxRow> rows = await Useful(db).OrderByDescending(row => row.Sequence).Take(MaxShown).ToListAsync(cancellationToken);
        var messages = new List<GivenUpMessage>();
        foreach (OutboxRow row in rows.OrderBy(row => row.Sequence))
        {
            (string? team, string? customer) = await PlaceAsync(db, row, cancellationToken);
            string to = team ?? $"to {customer ?? "somebody whose name is not known"}";
            messages.Add(new GivenUpMessage(row.Sequence, to, WhatOf(row), row.Created.ToUniversalTime(), row.Attempts, row.Error) { ToWhom = team ?? "to a customer" });
        }

        return messages;
    }

    /// <returns>How many are on their way, and the numbers that are none of a message that can be sent again.</returns>
    public async Task<(int Sent, IReadOnlyList<long> Unknown)> RetryAsync(RetryWish wish, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        Expression<Func<OutboxRow, bool>> named = row => wish.All || wish.Numbers.Contains(row.Sequence);
        List<OutboxRow> found = await Useful(db).Where(named).ToListAsync(cancellationToken);
        if (wish.Waiting)
        {
            found.AddRange(await db.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Parked).ToListAsync(cancellationToken));
        }

        int sent = 0;
        foreach (OutboxRow row in found.OrderBy(row => row.Sequence))
        {
            sent += await RetryAsync(row);
        }

        return (sent, [.. wish.Numbers.Except(found.Select(row => row.Sequence))]);
    }

    /// <summary>What was to be said in a thread waits until the thread is there, so it goes on together with its first message.</summary>
    private async Task<int> RetryAsync(OutboxRow row)
    {
        DateTimeOffset now = time.GetUtcNow();
        Write again = OutboxSql.Retry(row.Sequence, now);
        WriteResult result = await database.WriteAsync(
            row.Kind == OutboxKind.CreateThread ? [again, OutboxSql.Unpark(OutboxId.Thread(row.Id), now)] : [again]);
        return result.Affected.Sum();
    }

    /// <summary>
    /// Left out is what would take somebody back in time: a change of a message that was changed again since, and what belongs into a thread
    /// that its request has left.
    /// </summary>
    private static IQueryable<OutboxRow> Useful(BotDbContext db) => db.Outbox.AsNoTracking()
        .Where(row => row.State == OutboxState.Failed)
        .Where(row => row.Target == null || !db.Outbox.Any(later => later.Target == row.Target && later.Sequence > row.Sequence
            && (later.State == OutboxState.Delivered || later.State == OutboxState.Pending)))
        .Where(row => !db.Set<TicketEvent>().Any(said => said.Action == nameof(TicketAction.Lose) && said.Source != null
            && (said.Source == row.Id || OutboxId.ThreadPrefix + said.Source == row.Conversation)));

    private static string WhatOf(OutboxRow row) => row.Kind switch
    {
        OutboxKind.Update => "a change to a message",
        OutboxKind.Delete => "the deletion of a message",
        OutboxKind.CreateThread => "the first message of a thread",
        OutboxKind.React => "a reaction to a message",
        _ => BotSdk.ReadActivity(row.Activity).Attachments is { Count: > 0 } ? "a card" : "a message",
    };

    /// <summary>For which place of the team it is, or the name of the customer.</summary>
    private static async Task<(string? Team, string? Customer)> PlaceAsync(BotDbContext db, OutboxRow row, CancellationToken cancellationToken)
    {
        string? creator = row.Kind == OutboxKind.CreateThread ? row.Id : OutboxId.CreatorOf(row.Conversation);
        string? number = await db.Tickets.Where(ticket => ticket.ThreadOutboxId == creator && creator != null
                || db.Outbox.Any(thread => thread.CreatedConversation == row.Conversation && thread.Id == ticket.ThreadOutboxId))
            .Select(ticket => ticket.Number).FirstOrDefaultAsync(cancellationToken);
        if (number is not null)
        {
            return ($"for the support team, about {number}", null);
        }

        ConversationReference reference = BotSdk.ReadReference(row.Reference);
        return reference.Conversation is { ConversationType: not (null or "personal") }
            ? ("for the support team's channel", null)
            : (null, string.IsNullOrWhiteSpace(reference.User?.Name) ? null : reference.User.Name);
    }
}
