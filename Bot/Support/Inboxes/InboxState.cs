using CsBot.Tickets;

namespace CsBot.Support.Inboxes;

/// <summary>How the support team can be reached at the moment.</summary>
/// <param name="Connected">Channels that receive requests.</param>
/// <param name="Lost">Channels that received requests and are gone.</param>
/// <param name="LostSince">When the last of them was lost; null while one is connected, or where there never was one.</param>
/// <param name="Waiting">Requests that are in no channel.</param>
/// <param name="Unposted">Open requests whose thread could not be begun, whatever was tried.</param>
internal sealed record InboxSituation(int Connected, int Lost, DateTimeOffset? LostSince, int Waiting, int Unposted)
{
    /// <summary>Customers ask, and nobody sees it.</summary>
    public bool IsUnheard => Waiting > 0 || Unposted > 0 || LostSince is not null;
}

/// <summary>Tells whether requests arrive anywhere.</summary>
internal sealed class InboxState(TicketStore store, InboxDirectory inboxes)
{
    public async Task<InboxSituation> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<DateTimeOffset?> lost = await inboxes.LossesAsync(cancellationToken);
        int connected = lost.Count(since => since is null);
        (int waiting, int unposted) = await store.CountUnheardAsync(cancellationToken);
        return new InboxSituation(connected, lost.Count - connected, connected > 0 ? null : lost.Max(), waiting, unposted);
    }
}
