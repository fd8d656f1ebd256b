using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CsBot.Escalation;

/// <summary>The support team's channel: which one it is, and where its threads begin.</summary>
public sealed class SupportChannel(IDbContextFactory<BotDbContext> databases, IOptions<EscalationOptions> options)
{
    public bool HasSupportTeam => !string.IsNullOrEmpty(options.Value.SupportTeamId);

    /// <summary>True for the team that Escalation:SupportTeamId names.</summary>
    public bool IsSupportTeam(string? teamId) => teamId is not null && teamId == options.Value.SupportTeamId;

    /// <summary>True where the authenticated activity comes out of the support channel or one of its threads.</summary>
    public bool IsFromSupport(Activity activity) =>
        IsSupportTeam(activity.GetChannelData<TeamsChannelData>()?.Team?.Id)
        || IsSupportTeam(activity.Conversation!.Id!.Split(';')[0]);

    public async Task<SupportChannelRow?> FindAsync(CancellationToken cancellationToken)
    {
        string? team = options.Value.SupportTeamId;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.SupportChannels.AsNoTracking().FirstOrDefaultAsync(row => row.TeamId == team, cancellationToken);
    }

    /// <summary>Remembers the channel that an installation in the support team names. Gives its row if it was not known before.</summary>
    public async Task<SupportChannelRow?> ConnectAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Activity activity = turnContext.Activity;
        TeamsChannelData data = activity.GetChannelData<TeamsChannelData>()!;
        string team = data.Team!.Id!;
        string channel = data.Settings?.SelectedChannel?.Id ?? team;
        ConversationReference reference = activity.GetConversationReference();
        reference.Conversation = new ConversationAccount(isGroup: true, id: channel, tenantId: data.Tenant?.Id, conversationType: "channel");
        reference.ActivityId = null;
        SupportChannelRow? known = await FindAsync(cancellationToken);
        var row = new SupportChannelRow { TeamId = team, ChannelId = channel, Reference = BotSdk.Write(reference) };
        if (known is null)
        {
            TurnChanges.Of(turnContext).Add(row);
        }
        else if (known.Reference != row.Reference)
        {
            TurnChanges.Of(turnContext).Update(row);
        }

        return known is null ? row : null;
    }
}
