using CsBot.Admin.Output;
using CsBot.Hosting.Health;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Tickets;

namespace CsBot.Admin.Doctor;

/// <summary>There is a channel that requests to the support team arrive in.</summary>
internal sealed class InboxCheck(InboxState state, DatabaseWatch watch, InboxDirectory inboxes) : ICheck
{
    public const string None = "No channel receives requests yet.";

    /// <summary>How a channel becomes one that receives requests.</summary>
    public static readonly string Connect =
        $"Install the app in the support team (Escalation:SupportTeamId), or run: {Run.Of("inbox-code")}, and write the code in the channel.";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        SchemaState? schema = (await watch.ReadAsync(cancellationToken)).Schema;
        if (schema != SchemaState.Current)
        {
            return [Finding.WithoutDatabase(schema)];
        }

        InboxSituation now = await state.ReadAsync(cancellationToken);
        List<Finding> wrong = Judge(now);
        return wrong.Count > 0 ? wrong
            : [Finding.Ok(Figure.Of(now.Connected, "channel receives", "channels receive") + (inboxes.HasAllowedTeam ? " requests." : " requests; others need a code."))];
    }

    private static List<Finding> Judge(InboxSituation now)
    {
        var findings = new List<Finding>();
        if (now.Lost > 0)
        {
            Func<string, string, Finding> tell = now.Connected == 0 ? Finding.Problem : Finding.Warning;
            findings.Add(tell(
                $"{Figure.Of(now.Lost, "channel that received requests is", "channels that received requests are")} lost: deleted, or without the bot.",
                $"Put the bot back there, or connect another. {Connect}"));
        }
        else if (now.Connected == 0)
        {
            findings.Add(Finding.Warning(None, Connect));
        }

        if (now.Waiting > 0)
        {
            findings.Add(Finding.Problem($"{Figure.Of(now.Waiting, "request waits", "requests wait")} until a channel receives requests.", Connect));
        }

        if (now.Unposted > 0)
        {
            findings.Add(Finding.Problem($"{Figure.Of(now.Unposted, "open request", "open requests")} could not be posted in the channel.", Connect));
        }

        return findings;
    }
}
