using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member of a Teams conversation, with what Teams knows of the person.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>The first name.</summary>
    public string? GivenName { get; set; }

    /// <summary>The family name.</summary>
    public string? Surname { get; set; }

    /// <summary>The mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The sign-in name.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>Such as <c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; set; }

    /// <summary>The person's tenant.</summary>
    public string? TenantId { get; set; }

    // Older Teams answers name the Entra object id so; both words mean one thing.
    [JsonInclude]
    internal string? ObjectId
    {
        get => null;
        set => AadObjectId = value ?? AadObjectId;
    }
}

/// <summary>One page of the members of a team.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Creates an empty page.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>Creates a page.</summary>
    public TeamsPagedMembersResult(string? continuationToken = default, IList<ChannelAccount>? members = default)
        => (ContinuationToken, Members) = (continuationToken, [.. (members ?? []).Select(member => Builder.Teams.TeamsInfo.Typed(member)!)]);

    /// <summary>Asks for the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page.</summary>
    public IList<TeamsChannelAccount>? Members { get; set; }
}

/// <summary>A team, as the connector describes it.</summary>
public class TeamDetails : WireObject
{
    /// <summary>The id of the team's General channel, which stands for the team.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show.</summary>
    public string? Name { get; set; }

    /// <summary>The team's group in Microsoft Entra.</summary>
    public string? AadGroupId { get; set; }

    /// <summary>How many channels it has.</summary>
    public int ChannelCount { get; set; }

    /// <summary>How many members it has.</summary>
    public int MemberCount { get; set; }

    /// <summary>The kind of team, such as <c>standard</c>.</summary>
    public string? Type { get; set; }
}
