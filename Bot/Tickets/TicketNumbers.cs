using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tickets;

/// <summary>
/// Gives out numbers in order, each once. Who takes a number and who connects an inbox change the same versioned row: of two that run
/// at once the later runs again, so it sees what the other has done.
/// </summary>
public sealed class TicketNumbers(IDbContextFactory<BotDbContext> databases)
{
    private const long Before = 1000;

    /// <summary>Within this process nobody need lose: the next waits until the turn before is written.</summary>
    private readonly ConversationLocks _gate = new();

    public async Task<string> NextAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        DeskRow desk = await TouchAsync(turnContext, cancellationToken);
        desk.LastNumber++;
        return Inv($"CS-{desk.LastNumber}");
    }

    /// <summary>To be called before inboxes or waiting requests are read.</summary>
    public async Task<DeskRow> TouchAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<DeskRow>() is { } known)
        {
            return known;
        }

        TurnChanges changes = TurnChanges.Of(turnContext);
        changes.Hold(await _gate.EnterAsync(DeskRow.Only, cancellationToken));
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        DeskRow? row = await db.Desks.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        DeskRow desk = row ?? new DeskRow { LastNumber = Before };
        if (row is null)
        {
            changes.Add(desk);
        }
        else
        {
            changes.Update(desk);
        }

        turnContext.TurnState.Set(desk);
        return desk;
    }

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
