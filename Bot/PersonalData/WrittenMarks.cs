using System.Text.Json;

namespace CsBot.PersonalData;

/// <summary>Finds ids, names and sentences in what a message says. A part of a longer word is not found: a short name is in many.</summary>
internal static class WrittenMarks
{
    /// <summary>From here on come scripts that write words without spaces between them.</summary>
    private const char FirstWithoutSpaces = '\u2E80';

    /// <param name="json">An activity.</param>
    public static bool Has(string json, IReadOnlyCollection<string> marks) => Any(json, text => marks.Any(mark => IsIn(text, mark)));

    /// <summary>True where one of the texts stands alone: as a whole line of a list, not as words of another sentence.</summary>
    public static bool HasAlone(string json, IReadOnlyCollection<string> texts) => Any(json, text => texts.Contains(text));

    private static bool Any(string json, Func<string, bool> isOne)
    {
        using JsonDocument activity = JsonDocument.Parse(json);
        return Any(activity.RootElement, isOne);
    }

    private static bool Any(JsonElement element, Func<string, bool> isOne) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(property => Any(property.Value, isOne)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Any(item, isOne)),
        JsonValueKind.String => isOne(element.GetString()!),
        _ => false,
    };

    private static bool IsIn(string text, string mark)
    {
        for (int at = 0; mark.Length > 0 && (at = text.IndexOf(mark, at, StringComparison.Ordinal)) >= 0; at++)
        {
            int end = at + mark.Length;
            if (!(at > 0 && IsOneWord(text[at - 1], mark[0])) && !(end < text.Length && IsOneWord(mark[^1], text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneWord(char left, char right) => IsOfWord(left) && IsOfWord(right);

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) && letter < FirstWithoutSpaces;
}
