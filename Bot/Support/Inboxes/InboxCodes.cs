using System.Security.Cryptography;
using System.Text;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Inboxes;

/// <summary>One-time codes with which an admin lets a channel become an inbox.</summary>
internal sealed class InboxCodes(IDbContextFactory<BotDbContext> databases, TimeProvider time)
{
    public static readonly TimeSpan TimeToLive = TimeSpan.FromDays(1);

    /// <summary>No letter looks or sounds like a digit.</summary>
    private const string Letters = "ACDEFHJKMNPQRTUVWXY34679";

    private const int Length = 10;

    /// <summary>A new code, and what the database keeps of it.</summary>
    public (string Code, InboxCodeRow Row) Make()
    {
        string code = RandomNumberGenerator.GetString(Letters, Length);
        return (code, new InboxCodeRow { Hash = HashOf(code), Until = time.GetUtcNow() + TimeToLive });
    }

    /// <summary>True, once, for a code that is still good.</summary>
    public async Task<bool> UseAsync(Turn turn, string code, CancellationToken cancellationToken)
    {
        string hash = HashOf(code);
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

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
