using System.Collections.Frozen;
using System.Text.Json;

namespace CsBot.PersonalData;

/// <summary>Finds ids, names and sentences in what a message says. A part of a longer word is not found: a short name is in many.</summary>
internal static class WrittenMarks
{
    private const int MinSpaces = 2;

    /// <summary>Members of a message that people read.</summary>
    private static readonly FrozenSet<string> Read = FrozenSet.ToFrozenSet(["text", "value", "summary", "title"]);

    /// <summary>From here on come scripts that write words without spaces between them.</summary>
    private const char FirstWithoutSpaces = '\u2E80';

    /// <param name="json">An activity.</param>
    public static bool Has(string json, IReadOnlyCollection<string> marks) => Any(json, text => marks.Any(mark => IsIn(text, mark)));

    /// <summary>The same for what people have said: it is looked for in texts that people read, and a word or two only where they are all of a text.</summary>
    public static bool HasSaid(string json, IReadOnlyCollection<string> sentences) => Any(json, text => sentences.Any(said => IsSaidIn(text, said)), Read);

    /// <summary>True where one of the texts stands alone: as a whole line of a list, not as words of another sentence.</summary>
    public static bool HasAlone(string json, IReadOnlyCollection<string> texts) => Any(json, texts.Contains, Read);

    private static bool IsSaidIn(string text, string said) => text == said || (said.Count(c => c == ' ') >= MinSpaces && IsIn(text, said));

    private static bool Any(string json, Func<string, bool> isOne, FrozenSet<string>? names = null)
    {
        using JsonDocument activity = JsonDocument.Parse(json);
        return Any("", activity.RootElement, isOne, names);
    }

    private static bool Any(string name, JsonElement element, Func<string, bool> isOne, FrozenSet<string>? names) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(property => Any(property.Name, property.Value, isOne, names)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Any(name, item, isOne, names)),
        JsonValueKind.String => names?.Contains(name) != false && isOne(element.GetString()!),
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
