using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>For which channels a key may speak. The member is the Bot Framework's own addition to a key.</summary>
internal static class Endorsements
{
    private const string Member = "endorsements";

    public static bool Endorses(JsonWebKey key, string? channelId) =>
        !string.IsNullOrEmpty(channelId) && key.AdditionalData.TryGetValue(Member, out object? value) && value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } json => json.EnumerateArray().Any(
                item => item.ValueKind == JsonValueKind.String && item.ValueEquals(channelId)),
            IEnumerable<object> items => items.Any(item => string.Equals(item as string, channelId, StringComparison.Ordinal)),
            _ => false,
        };
}
