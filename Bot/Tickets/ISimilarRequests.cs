using CsBot.Turns;

namespace CsBot.Tickets;

/// <summary>Tells the team, below the card of a request that is new in an inbox, how requests like it were solved there.</summary>
internal interface ISimilarRequests
{
    /// <param name="inbox">Where the request's thread has just begun. It may be new in this very turn.</param>
    Task TellAsync(Turn turn, Ticket ticket, InboxRow inbox, CancellationToken cancellationToken);
}
