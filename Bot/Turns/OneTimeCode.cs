using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>How one-time codes look that an admin makes. What came in is searched for them before anything is taken out of it; only hashes are kept of what was found.</summary>
internal static partial class OneTimeCode
{
    /// <summary>No letter looks or sounds like a digit.</summary>
    private const string Letters = "ACDEFHJKMNPQRTUVWXY34679";

    private const int Length = 10;

    /// <summary>No message holds so many words that look like one.</summary>
    private const int MaxRead = 50;

    public static string Make() => RandomNumberGenerator.GetString(Letters, Length);

    public static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));

    /// <summary>The hashes of all words in what a person has said, edited or entered that look like a code.</summary>
    /// <param name="words">As they were read, without markup.</param>
    public static IReadOnlyList<string> HashesIn(Activity activity, string words = "") =>
        activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.Invoke
            ? [.. Words(BotSdk.ToJson(activity.Value)).Append(activity.Text ?? "").Append(words).SelectMany(text => Code().Matches(text)).Select(match => HashOf(match.Value)).Distinct().Take(MaxRead)]
            : [];

    private static IEnumerable<string> Words(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Object } members => members.EnumerateObject().SelectMany(member => Words(member.Value)),
        { ValueKind: JsonValueKind.Array } items => items.EnumerateArray().SelectMany(item => Words(item)),
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        _ => [],
    };

    // Of so many letters of the alphabet above, and not a part of a longer word.
    [GeneratedRegex($"(?<![A-Z0-9])[{Letters}]{{10}}(?![A-Z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
