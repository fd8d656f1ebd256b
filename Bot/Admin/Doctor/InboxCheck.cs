using CsBot.Escalation;
using CsBot.Health;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Admin.Doctor;

/// <summary>There is a channel that requests to the support team arrive in.</summary>
internal sealed class InboxCheck(IDbContextFactory<BotDbContext> databases, DatabaseWatch watch, Inboxes inboxes) : ICheck
{
    private const string None = "No channel receives requests yet.";
    private const string Connect =
        "Install the app in the support team (Escalation:SupportTeamId), or run: dotnet run --project Bot -- inbox-code, and write the code in the channel.";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        SchemaState? schema = (await watch.ReadAsync(cancellationToken)).Schema;
        if (schema != SchemaState.Current)
        {
            return [Finding.Skipped(schema == SchemaState.Absent
                ? "There is no database yet; connect a channel after the first start."
                : "There is no database of this version.")];
        }

        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await LookAsync(db, cancellationToken);
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(BotDbContext db, CancellationToken cancellationToken)
    {
        List<InboxRow> all = await db.Inboxes.AsNoTracking().ToListAsync(cancellationToken);
        int live = all.Count(inbox => inbox.Lost is null), lost = all.Count - live;
        int waiting = await db.Tickets.CountAsync(ticket => ticket.State == TicketState.Waiting, cancellationToken);
        var findings = new List<Finding>();
        if (lost > 0)
        {
            Func<string, string, Finding> tell = live == 0 ? Finding.Problem : Finding.Warning;
            findings.Add(tell($"{lost} channels that received requests are lost: deleted, or the bot was removed.", $"Put the bot back there, or connect another. {Connect}"));
        }
        else if (live == 0)
        {
            findings.Add(Finding.Warning(None, Connect));
        }

        if (waiting > 0)
        {
            findings.Add(Finding.Problem($"{waiting} requests wait until a channel receives them.", Connect));
        }

        return findings.Count > 0 ? findings
            : [Finding.Ok($"{live} channels receive requests{(inboxes.HasAllowedTeam ? "" : "; others need a code")}.")];
    }
}
