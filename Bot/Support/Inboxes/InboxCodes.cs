using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Inboxes;

/// <summary>One-time codes with which an admin lets a channel become an inbox.</summary>
internal sealed class InboxCodes(IDbContextFactory<BotDbContext> databases, TimeProvider time)
{
    public static readonly TimeSpan TimeToLive = TimeSpan.FromDays(1);

    /// <summary>A new code, and what the database keeps of it.</summary>
    public (string Code, InboxCodeRow Row) Make()
    {
        string code = OneTimeCode.Make();
        return (code, new InboxCodeRow { Hash = OneTimeCode.HashOf(code), Until = time.GetUtcNow() + TimeToLive });
    }

    /// <summary>True, once, for a code that is still good.</summary>
    public async Task<bool> UseAsync(Turn turn, string code, CancellationToken cancellationToken)
    {
        string hash = OneTimeCode.HashOf(code);
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        InboxCodeRow? row = await db.InboxCodes.AsNoTracking().FirstOrDefaultAsync(known => known.Hash == hash, cancellationToken);
        if (row is null || row.Used || row.Until < turn.Now)
        {
            return false;
        }

        row.Used = true;
        turn.Changes.Update(row);
        return true;
    }

    /// <summary>True where one of these is a code. From then on it is void: whoever has read what was said has it.</summary>
    public async Task<bool> VoidAsync(Turn turn, IReadOnlyList<string> hashes, CancellationToken cancellationToken)
    {
        if (hashes.Count == 0)
        {
            return false;
        }

        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<InboxCodeRow> found = await db.InboxCodes.AsNoTracking().Where(row => hashes.Contains(row.Hash)).ToListAsync(cancellationToken);
        foreach (InboxCodeRow row in found.Where(row => !row.Used))
        {
            row.Used = true;
            turn.Changes.Update(row);
        }

        return found.Count > 0;
    }
}
