using CsBot.Hosting.Health;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Tickets;

namespace CsBot.Admin.Doctor;

/// <summary>There is a channel that requests to the support team arrive in.</summary>
internal sealed class InboxCheck(InboxState state, DatabaseWatch watch, InboxDirectory inboxes) : ICheck
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
                : "The database does not match this version of the bot.")];
        }

        InboxSituation now = await state.ReadAsync(cancellationToken);
        List<Finding> wrong = Judge(now);
        return wrong.Count > 0 ? wrong
            : [Finding.Ok($"{now.Connected} channel{(now.Connected == 1 ? " receives" : "s receive")} requests{(inboxes.HasAllowedTeam ? "" : "; others need a code")}.")];
    }

    private static List<Finding> Judge(InboxSituation now)
    {
        var findings = new List<Finding>();
        if (now.Lost > 0)
        {
            Func<string, string, Finding> tell = now.Connected == 0 ? Finding.Problem : Finding.Warning;
            findings.Add(tell($"{now.Lost} channels that received requests are lost: they were deleted, or the bot was removed.", $"Put the bot back there, or connect another. {Connect}"));
        }
        else if (now.Connected == 0)
        {
            findings.Add(Finding.Warning(None, Connect));
        }

        if (now.Waiting > 0)
        {
            findings.Add(Finding.Problem($"{now.Waiting} requests wait until a channel receives them.", Connect));
        }

        if (now.Unposted > 0)
        {
            findings.Add(Finding.Problem($"{now.Unposted} open requests could not be posted in their channel.", Connect));
        }

        return findings;
    }
}
