using System.Text.RegularExpressions;

namespace CsBot.Tickets;

/// <summary>Tells the id of a team in Teams from everything else that is at hand where one looks for it.</summary>
internal static partial class TeamIdRules
{
    private const string Where =
        "It is the part from 19: to @thread.tacv2 in the team's link (three dots next to the team, Get link to team), with : for %3A and @ for %40. "
        + "The bot also says it when it is added to the team.";

    /// <summary>What is wrong with the id, and the cure; null for an id of a team.</summary>
    public static string? Fault(string id)
    {
        if (TeamId().IsMatch(id))
        {
            return null;
        }

        string decoded = Uri.UnescapeDataString(id);
        bool isLink = decoded.Contains("://", StringComparison.Ordinal) || decoded.StartsWith("teams.", StringComparison.OrdinalIgnoreCase);
        string? inside = Inside().Match(decoded) is { Success: true } found ? found.Value : null;
        return isLink ? OfLink(decoded, inside)
            : Guid.TryParse(id, out _) ? $"is a GUID: the id of the team's group in Entra, or of the tenant, not of the team in Teams. {Where}"
            : inside is not null ? $"is more than an id, or written as in a link. Write {inside}"
            : Chat().IsMatch(decoded) ? $"is the id of a chat, but requests go to a team. {Where}"
            : id.Contains('@', StringComparison.Ordinal) && !id.StartsWith("19:", StringComparison.Ordinal) ? $"is an email address, not the team's id. {Where}"
            : $"is not the id of a team. {Where}";
    }

    private static string OfLink(string link, string? inside) => (inside, link.Contains("/channel/", StringComparison.OrdinalIgnoreCase)) switch
    {
        (null, _) => $"is a link without a team's id. {Where}",
        (_, true) => $"is the link to a channel. If that is the team's General channel, write {inside}; otherwise use the team's own link. {Where}",
        _ => $"is the link to the team. Write the id in it: {inside}",
    };

    [GeneratedRegex(@"^19:[\w-]+@thread\.(?:tacv2|skype)$", RegexOptions.CultureInvariant)]
    private static partial Regex TeamId();

    [GeneratedRegex(@"19:[\w-]+@thread\.(?:tacv2|skype)", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^19:.+@(?:thread\.v2|unq\.gbl\.spaces)", RegexOptions.CultureInvariant)]
    private static partial Regex Chat();
}
