using System.Globalization;
using System.Text.RegularExpressions;
using CsBot.Storage;

namespace CsBot.Support.Learning;

/// <summary>An answer that is changed is a new row; its id says of which answer it is the next version.</summary>
internal static partial class LearnedVersions
{
    public const string Mark = "-v";

    /// <summary>The id of the first version.</summary>
    public static string FirstOf(string id) => Version().Replace(id, "");

    public static int NumberOf(LearnedAnswerRow row) =>
        Version().Match(row.Id) is { Success: true } match ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : 1;

    /// <param name="versions">All there are, the oldest first.</param>
    public static string NextId(IReadOnlyList<LearnedAnswerRow> versions) =>
        string.Create(CultureInfo.InvariantCulture, $"{FirstOf(versions[0].Id)}{Mark}{NumberOf(versions[^1]) + 1}");

    /// <summary>The version that took the place of this one; null where it was taken back by hand, or is live.</summary>
    public static LearnedAnswerRow? ReplacedBy(LearnedAnswerRow row, IEnumerable<LearnedAnswerRow> versions) =>
        row.Undone is null ? null : versions.FirstOrDefault(other => other != row && other.Approved == row.Undone);

    [GeneratedRegex("-v(?<number>[0-9]{1,6})$")]
    private static partial Regex Version();
}
