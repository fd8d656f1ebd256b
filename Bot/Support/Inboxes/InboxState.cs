using CsBot.Storage;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Inboxes;

/// <summary>How the support team can be reached at the moment.</summary>
/// <param name="Connected">Channels that receive requests.</param>
/// <param name="Lost">Channels that received requests and are gone.</param>
/// <param name="LostSince">When the last of them was lost; null while one is connected, or where there never was one.</param>
/// <param name="Waiting">Requests that are in no channel.</param>
/// <param name="Unposted">Open requests whose thread could not be begun, whatever was tried.</param>
public sealed record InboxSituation(int Connected, int Lost, DateTimeOffset? LostSince, int Waiting, int Unposted)
{
    /// <summary>Customers ask, and nobody sees it.</summary>
    public bool IsUnheard => Waiting > 0 || Unposted > 0 || LostSince is not null;
}

/// <summary>Tells whether requests arrive anywhere.</summary>
public sealed class InboxState(IDbContextFactory<BotDbContext> databases)
{
    public async Task<InboxSituation> ReadAsync(CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<DateTimeOffset?> lost = await db.Inboxes.AsNoTracking().Select(inbox => inbox.Lost).ToListAsync(cancellationToken);
        int connected = lost.Count(since => since is null);
        return new InboxSituation(
            connected,
            lost.Count - connected,
            connected > 0 ? null : lost.Max(),
            await db.Tickets.CountAsync(ticket => ticket.State == TicketState.Waiting, cancellationToken),
            await Unposted(db).CountAsync(cancellationToken));
    }

    /// <summary>Open requests that an inbox has by the book alone.</summary>
    public static IQueryable<Ticket> Unposted(BotDbContext db) => db.Tickets.AsNoTracking()
        .Where(ticket => ticket.State != TicketState.Resolved && ticket.State != TicketState.Withdrawn)
        .Where(ticket => db.Outbox.Any(row => row.Id == ticket.ThreadOutboxId && row.State == OutboxState.Failed && row.CreatedConversation == null));
}
