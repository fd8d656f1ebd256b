using System.Security.Claims;
using CsBot.Tickets;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Support.Inboxes;

/// <summary>Asks a channel for a member outside a turn: for somebody who has signed in to a page of the bot.</summary>
internal sealed class ChannelMembers(BotFrameworkAuthentication authentication, OutboxAdapter adapter)
{
    private readonly ConnectorFactory _connectors = authentication.CreateConnectorFactory(new ClaimsIdentity());

    /// <summary>The member with that object id in Entra; null where the answer is about somebody else.</summary>
    /// <exception cref="ErrorResponseException">There is no such member, or the channel does not say.</exception>
    public async Task<TeamsChannelAccount?> FindAsync(InboxRow inbox, string objectId, CancellationToken cancellationToken)
    {
        using IConnectorClient connector = await ConnectAsync(inbox, cancellationToken);
        using TurnContext context = ContextOf(inbox, connector);
        TeamsChannelAccount? member = await TeamsInfo.GetTeamMemberAsync(context, objectId, inbox.ChannelId, cancellationToken);
        return string.Equals(member?.AadObjectId, objectId, StringComparison.OrdinalIgnoreCase) ? member : null;
    }

    /// <summary>The first people of the channel.</summary>
    /// <exception cref="ErrorResponseException">The channel does not say.</exception>
    public async Task<IList<TeamsChannelAccount>> ListAsync(InboxRow inbox, int count, CancellationToken cancellationToken)
    {
        using IConnectorClient connector = await ConnectAsync(inbox, cancellationToken);
        using TurnContext context = ContextOf(inbox, connector);
        return (await TeamsInfo.GetPagedTeamMembersAsync(context, inbox.ChannelId, null, count, cancellationToken)).Members ?? [];
    }

    private Task<IConnectorClient> ConnectAsync(InboxRow inbox, CancellationToken cancellationToken) =>
        _connectors.CreateAsync(BotSdk.ReadReference(inbox.Reference).ServiceUrl, authentication.GetOriginatingAudience(), cancellationToken);

    private TurnContext ContextOf(InboxRow inbox, IConnectorClient connector)
    {
        var context = new TurnContext(adapter, BotSdk.ReadReference(inbox.Reference).GetContinuationActivity());
        context.TurnState.Add(connector);
        return context;
    }
}
