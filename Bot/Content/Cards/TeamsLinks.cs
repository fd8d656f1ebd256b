namespace CsBot.Content.Cards;

/// <summary>Addresses that open something in Teams.</summary>
/// <param name="teams">Where people open Teams; each cloud has its own address.</param>
internal sealed class TeamsLinks(Uri teams)
{
    /// <summary>How the id of a bot begins in Teams.</summary>
    public const string BotPrefix = "28:";

    private const string MessageMark = ";messageid=";

    private readonly string _root = new Uri(teams, "l").ToString();

    /// <summary>The chat of one person with the bot.</summary>
    /// <param name="appId">Of the bot's registration.</param>
    public string PersonalChat(string appId) => $"{_root}/chat/0/0?users={BotPrefix}{Uri.EscapeDataString(appId)}";

    /// <summary>The same chat, with words in its box that the person only has to send. Where the chat exists already, Teams may leave them out.</summary>
    public string PersonalChat(string appId, string words) => $"{PersonalChat(appId)}&message={Uri.EscapeDataString(words)}";

    /// <summary>The page on which a person adds the app.</summary>
    /// <param name="id">Of the app: that of its manifest where it was uploaded for a person or a team, that of the catalog where an organization offers it.</param>
    public string AddApp(string id) => $"{_root}/app/{Uri.EscapeDataString(id)}";

    /// <summary>A thread in a channel; null while it does not exist.</summary>
    public string? Thread(string? conversation) => conversation?.Split(MessageMark) is [var channel, var message]
        ? $"{_root}/message/{Uri.EscapeDataString(channel)}/{Uri.EscapeDataString(message)}"
        : null;

    /// <summary>A tab of the app in a channel.</summary>
    /// <param name="context">JSON that names the channel.</param>
    public string Tab(string appId, string entity, Uri page, string context) =>
        $"{_root}/entity/{appId}/{entity}?webUrl={Uri.EscapeDataString(page.ToString())}&context={Uri.EscapeDataString(context)}";
}
