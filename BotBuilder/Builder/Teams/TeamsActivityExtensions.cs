using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Reading the channel data of Teams.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel chosen at installation, or null.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => Data(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The team, or null outside of one.</summary>
    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    private static TeamsChannelData? Data(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetChannelData<TeamsChannelData>();
    }
}
