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
        ConversationReference reference = BotSdk.ReadReference(inbox.Reference);
        using IConnectorClient connector = await _connectors.CreateAsync(reference.ServiceUrl, authentication.GetOriginatingAudience(), cancellationToken);
        using var context = new TurnContext(adapter, reference.GetContinuationActivity());
        context.TurnState.Add(connector);
        TeamsChannelAccount? member = await TeamsInfo.GetTeamMemberAsync(context, objectId, inbox.ChannelId, cancellationToken);
        return string.Equals(member?.AadObjectId, objectId, StringComparison.OrdinalIgnoreCase) ? member : null;
    }
}
