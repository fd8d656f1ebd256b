using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks the connector of a turn about people and teams.</summary>
public static class TeamsInfo
{
    /// <summary>One member of a team; the team of the turn where none is named. Throws <see cref="ErrorResponseException"/> with 404 for anybody else.</summary>
    public static Task<TeamsChannelAccount?> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = default, CancellationToken cancellationToken = default)
        => MemberAsync(turnContext, userId, Team(turnContext, teamId), cancellationToken);

    /// <summary>One member of the turn's team or chat.</summary>
    public static Task<TeamsChannelAccount?> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
        => MemberAsync(turnContext, userId, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation.Id!, cancellationToken);

    /// <summary>One page of a team's members.</summary>
    public static async Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = default,
        string? continuationToken = default,
        int? pageSize = default,
        CancellationToken cancellationToken = default)
    {
        var page = await Connector(turnContext).GetConversationPagedMembersAsync(
            Team(turnContext, teamId), pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult(page?.ContinuationToken, page?.Members);
    }

    private static async Task<TeamsChannelAccount?> MemberAsync(
        ITurnContext turnContext, string userId, string conversation, CancellationToken cancellationToken)
        => Typed(await ((Conversations)Connector(turnContext)).GetConversationMemberAsync(userId, conversation, cancellationToken));

    private static string Team(ITurnContext turnContext, string? teamId) => teamId
        ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? throw new InvalidOperationException("This method is only valid within the scope of a MS Teams Team.");

    private static IConversations Connector(ITurnContext turnContext)
        => turnContext.TurnState.Get<IConnectorClient>()?.Conversations
            ?? throw new InvalidOperationException("This method requires a connector client.");

    internal static TeamsChannelAccount? Typed(ChannelAccount? account) => account is null ? null : BotJson.Read<TeamsChannelAccount>(BotJson.ToElement(account));
}
