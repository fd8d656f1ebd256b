using System.Text.Json;
using CsBot.Content.Guides;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>What Teams tells about the client that a message came from, in the entity "clientInfo".</summary>
internal sealed record ClientInfo(string? Platform)
{
    private const string EntityType = "clientInfo";

    /// <summary>No client has a longer name.</summary>
    private const int MaxPlatform = 40;

    /// <summary>Teams in a browser, which closes with all browsers.</summary>
    public bool IsBrowser => Platform == "Web";

    /// <summary>Null for a browser, which does not tell, and for a platform nobody knows.</summary>
    public ClientSystem? System => Platform switch
    {
        "Windows" => ClientSystem.Windows,
        "Mac" or "macOS" => ClientSystem.Mac,
        "Linux" => ClientSystem.Linux,
        "iOS" or "iPadOS" => ClientSystem.Ios,
        "Android" => ClientSystem.Android,
        _ => null,
    };

    public static ClientInfo Of(IActivity activity)
    {
        Entity? entity = (activity as Activity)?.Entities?.FirstOrDefault(entity => entity.Type == EntityType);
        return BotSdk.ToJson(entity) is { } json
            && json.TryGetProperty("platform", out JsonElement platform)
            && platform.ValueKind == JsonValueKind.String
            && platform.GetString()!.Length <= MaxPlatform
                ? new ClientInfo(platform.GetString())
                : new ClientInfo(Platform: null);
    }
}
