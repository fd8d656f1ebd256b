using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot on a channel.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(TeamsChannelAccount))]
public class ChannelAccount
{
    /// <summary>Creates an account without an id.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Creates an account from what is known of it.</summary>
    public ChannelAccount(string? id = default, string? name = default, string? role = default, string? aadObjectId = default)
        => (Id, Name, Role, AadObjectId) = (id, name, role, aadObjectId);

    /// <summary>The channel's id, in Teams <c>29:…</c> for people and <c>28:…</c> for bots.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show.</summary>
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>Members this type does not name, kept and sent back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties
    {
        get => field ??= [];
        set;
    }
}

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>Creates a conversation without an id.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Creates a conversation from what is known of it.</summary>
    public ConversationAccount(
        bool? isGroup = default,
        string? conversationType = default,
        string? id = default,
        string? name = default,
        string? aadObjectId = default,
        string? role = default,
        string? tenantId = default)
    {
        (IsGroup, ConversationType, Id, Name) = (isGroup, conversationType, id, name);
        (AadObjectId, Role, TenantId) = (aadObjectId, role, tenantId);
    }

    /// <summary>True where more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>In Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The channel's id; a Teams channel thread ends in <c>;messageid=…</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show.</summary>
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>The tenant the conversation belongs to.</summary>
    public string? TenantId { get; set; }

    /// <summary>Members this type does not name, kept and sent back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties
    {
        get => field ??= [];
        set;
    }
}
