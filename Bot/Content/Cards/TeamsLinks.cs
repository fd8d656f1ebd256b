namespace CsBot.Content.Cards;

/// <summary>Addresses that open something in Teams.</summary>
internal static class TeamsLinks
{
    /// <summary>How the id of a bot begins in Teams.</summary>
    public const string BotPrefix = "28:";

    private const string Root = "https://teams.microsoft.com/l";

    /// <summary>The chat of one person with the bot.</summary>
    /// <param name="appId">Of the bot's registration.</param>
    public static string PersonalChat(string appId) => $"{Root}/chat/0/0?users={BotPrefix}{Uri.EscapeDataString(appId)}";

    /// <summary>The same chat, with words in its box that the person only has to send. Where the chat exists already, Teams may leave them out.</summary>
    public static string PersonalChat(string appId, string words) => $"{PersonalChat(appId)}&message={Uri.EscapeDataString(words)}";

    /// <summary>The page on which a person adds the app.</summary>
    /// <param name="id">Of the app: that of its manifest where it was uploaded for a person or a team, that of the catalog where an organization offers it.</param>
    public static string AddApp(string id) => $"{Root}/app/{Uri.EscapeDataString(id)}";
}
