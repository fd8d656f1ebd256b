namespace CsBot.LocalChat;

/// <summary>The tenants, the team and the bot of the local chat, in the form in which Teams writes ids.</summary>
internal static class LocalChatIds
{
    public const string BotId = "28:5c5b07e0-0000-4000-8000-000000003978";
    public const string BotName = "CsBot";

    public const string CustomerTenantId = "c0570e50-0000-4000-8000-000000000001";
    public const string SupportTenantId = "50bb0470-0000-4000-8000-000000000002";

    /// <summary>Teams gives the General channel the id of its team.</summary>
    public const string SupportTeamId = "19:local-support@thread.tacv2";
    public const string SupportChannelId = SupportTeamId;
    public const string SupportTeamName = "CustomerSource support";

    internal const string PersonalPrefix = "a:local-";
    internal const string ThreadMarker = ";messageid=";
    internal const string CustomerPrefix = "29:local-";
    internal const string SupportPrefix = "29:local-support-";
    internal const string SupportAgentId = SupportPrefix + "agent";
    internal const string SecondAgentId = SupportPrefix + "second";
}
