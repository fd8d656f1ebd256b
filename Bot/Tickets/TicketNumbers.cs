using CsBot.Storage;
using CsBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tickets;

/// <summary>
/// Gives out numbers in order, each once. Who takes a number and who connects an inbox change the same versioned row: of two that run
/// at once the later runs again, so it sees what the other has done.
/// </summary>
internal sealed class TicketNumbers(IDbContextFactory<BotDbContext> databases)
{
    private const long Before = 1000;

    /// <summary>Within this process nobody need lose: the next waits until the turn before is written.</summary>
    private readonly ConversationLocks _gate = new();

    public async Task<string> NextAsync(Turn turn, CancellationToken cancellationToken)
    {
        DeskRow desk = await TouchAsync(turn, cancellationToken);
        desk.LastNumber++;
        return FormattableString.Invariant($"CS-{desk.LastNumber}");
    }

    /// <summary>To be called before inboxes or waiting requests are read.</summary>
    public async Task<DeskRow> TouchAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Changes.Find<DeskRow>() is { } known)
        {
            return known;
        }

        turn.Changes.Hold(await _gate.EnterAsync(DeskRow.Only, cancellationToken));
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Desks.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } row)
        {
            turn.Changes.Update(row);
            return row;
        }

        var first = new DeskRow { LastNumber = Before };
        turn.Changes.Add(first);
        return first;
    }
}
