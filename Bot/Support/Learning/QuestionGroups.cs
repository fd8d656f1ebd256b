using CsBot.Content.Words;
using CsBot.Dialogs.Guides;

namespace CsBot.Support.Learning;

/// <summary>Puts questions together that share most of their words.</summary>
internal static class QuestionGroups
{
    private const double Alike = 0.5;
    private const int MinWord = 3;

    /// <summary>The largest groups first, each named by its first question.</summary>
    public static IReadOnlyList<MissedQuestion> Of(IEnumerable<string> questions)
    {
        var groups = new List<(HashSet<string> Words, string Text, int Count)>();
        foreach (string text in questions)
        {
            HashSet<string> words = WordsOf(text);
            int known = groups.FindIndex(group => Likeness(group.Words, words) >= Alike);
            if (known >= 0)
            {
                groups[known] = groups[known] with { Count = groups[known].Count + 1 };
            }
            else
            {
                groups.Add((words, text, 1));
            }
        }

        return [.. groups.OrderByDescending(group => group.Count).Select(group => new MissedQuestion(group.Text, group.Count))];
    }

    /// <summary>From 0 to 1: how much of their words two questions share.</summary>
    public static double Likeness(string one, string other) => Likeness(WordsOf(one), WordsOf(other));

    private static HashSet<string> WordsOf(string text) => [.. PlainText.Of(text).Split(' ').Where(word => word.Length >= MinWord)];

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        int shared = one.Count(other.Contains);
        return one.Count + other.Count == shared ? 1 : (double)shared / (one.Count + other.Count - shared);
    }
}
