using System.Text.RegularExpressions;

namespace CsBot.Tickets;

/// <summary>Recognises a message that is nothing but the number of a request.</summary>
internal static partial class TicketWord
{
    /// <summary>The number as it is written down, such as CS-1042; null for any other text.</summary>
    public static string? Find(string text) => Number().Match(text) is { Success: true } match ? $"CS-{match.Groups["digits"].Value}" : null;

    /// <summary>The same inside a sentence.</summary>
    public static string? In(string text) => Find(text) ?? (Inside().Match(text) is { Success: true } match ? $"CS-{match.Groups["digits"].Value}" : null);

    [GeneratedRegex(@"\bcs-(?<digits>\d{4,12})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^\s*#?cs[\s-]?(?<digits>\d{4,12})[.!?]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
