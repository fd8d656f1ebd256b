using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The channel data of Teams: where in Teams something happened. Personal chats have no team and no channel.</summary>
public class TeamsChannelData
{
    /// <summary>The channel.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened, such as <c>channelCreated</c> or <c>editMessage</c>.</summary>
    public string? EventType { get; set; }

    /// <summary>The team.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>Whether a message makes a notification.</summary>
    public NotificationInfo? Notification { get; set; }

    /// <summary>The tenant.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>Choices made at installation.</summary>
    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>Members this type does not name, kept and sent back as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}

/// <summary>Choices made at installation.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>The channel the bot shall use.</summary>
    public ChannelInfo? SelectedChannel { get; set; }

    /// <summary>Members this type does not name, kept and sent back as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}

/// <summary>A channel of a team. The General channel has the team's id and no name.</summary>
public class ChannelInfo : WireObject
{
    /// <summary>Creates an empty description.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>Creates a description from its parts.</summary>
    public ChannelInfo(string? id = default, string? name = default) => (Id, Name) = (id, name);

    /// <summary>The channel's id, <c>19:…@thread.tacv2</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show.</summary>
    public string? Name { get; set; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string? Type { get; set; }
}

/// <summary>A team, as events describe it.</summary>
public class TeamInfo : WireObject
{
    /// <summary>Creates an empty description.</summary>
    public TeamInfo()
    {
    }

    /// <summary>Creates a description from its parts.</summary>
    public TeamInfo(string? id = default, string? name = default) => (Id, Name) = (id, name);

    /// <summary>The id of the team's General channel, which stands for the team.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show.</summary>
    public string? Name { get; set; }

    /// <summary>The team's group in Microsoft Entra.</summary>
    public string? AadGroupId { get; set; }
}

/// <summary>A tenant.</summary>
public class TenantInfo : WireObject
{
    /// <summary>Creates an empty description.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Creates a description from its id.</summary>
    public TenantInfo(string? id) => Id = id;

    /// <summary>The tenant's id in Microsoft Entra.</summary>
    public string? Id { get; set; }
}

/// <summary>Whether a message makes a notification.</summary>
public class NotificationInfo : WireObject
{
    /// <summary>Creates an empty choice.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>Creates a choice.</summary>
    public NotificationInfo(bool? alert) => Alert = alert;

    /// <summary>True to notify the person's activity feed.</summary>
    public bool? Alert { get; set; }

    /// <summary>True to show a bubble in a meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>The content of the bubble.</summary>
    public string? ExternalResourceUrl { get; set; }
}
