using CsBot.Content.Texts;

namespace CsBot.Tickets;

/// <summary>
/// Why the team has closed a request. It is kept in the team's own words, one of a list, and what was written to the customer after it; the customer
/// hears the same in theirs.
/// </summary>
internal static class ClosingReason
{
    private const string Joint = ". ";

    /// <param name="words">To the customer; null for none.</param>
    public static string Join(string reason, string? words) => string.IsNullOrEmpty(words) ? reason : $"{reason}{Joint}{words}";

    /// <summary>By the customer, who gives no reason, or by the team with the first of its reasons.</summary>
    public static bool IsSolved(Ticket ticket, BotTexts team) => ticket.Reason is null || PlaceOf(ticket.Reason, team) == 0;

    public static string ForCustomer(string? text, BotTexts team, BotTexts customer)
    {
        if (PlaceOf(text ?? "", team) is not (>= 0 and var place) || place >= customer.CustomerReasons.Count)
        {
            return text ?? "";
        }

        string words = text!.Length > team.SupportReasons[place].Length ? text[(team.SupportReasons[place].Length + Joint.Length)..] : "";
        return $"{customer.CustomerReasons[place]} {words}".TrimEnd();
    }

    private static int PlaceOf(string text, BotTexts team) =>
        team.SupportReasons.ToList().FindIndex(reason => text == reason || text.StartsWith(reason + Joint, StringComparison.Ordinal));
}
