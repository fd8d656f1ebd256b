using System.Text.Json;
using CsBot.Hosting.Credentials;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Security;

/// <summary>Which tenants may use the bot. An app's registration does not keep others out.</summary>
internal sealed class TenantRules
{
    private readonly HashSet<string> _allowed;
    private readonly bool _any;

    public TenantRules(IOptions<BotIdentityOptions> identity, IOptions<SecurityOptions> security)
    {
        IReadOnlyList<string> named = security.Value.Tenants;
        _any = named.Contains(SecurityOptions.AnyTenant) || (named.Count == 0 && !identity.Value.HasId);
        _allowed = new HashSet<string>(named, StringComparer.OrdinalIgnoreCase);
        if (named.Count == 0 && identity.Value.MicrosoftAppTenantId is { Length: > 0 } own)
        {
            _allowed.Add(own);
        }
    }

    /// <summary>True for a tenant whose people may use the bot.</summary>
    public bool Allows(string tenant) => _any || _allowed.Contains(tenant);

    /// <summary>True where the activity names a tenant, and every tenant it names is allowed.</summary>
    public bool Allows(Activity activity)
    {
        if (_any)
        {
            return true;
        }

        string?[] named = [activity.Conversation?.TenantId, TenantOf(activity.ChannelData)];
        return named.Any(tenant => tenant is not null) && named.All(tenant => tenant is null || _allowed.Contains(tenant));
    }

    private static string? TenantOf(object? channelData) =>
        BotSdk.ToJson(channelData) is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out JsonElement tenant)
        && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out JsonElement id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
