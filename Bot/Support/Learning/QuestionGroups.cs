using CsBot.Content.Words;
using CsBot.Dialogs.Guides;

namespace CsBot.Support.Learning;

/// <summary>Puts questions together that share most of their words.</summary>
internal sealed class QuestionGroups
{
    private const double Alike = 0.5;
    private const int MinWord = 3;

    /// <summary>More words of a question say no more about what it is about.</summary>
    private const int MaxWords = 40;

    private readonly List<(HashSet<string> Words, string Text, int Count)> _groups = [];
    private readonly Dictionary<string, List<int>> _groupsByWord = [];

    private QuestionGroups()
    {
    }

    /// <summary>The largest groups first, each named by its first question.</summary>
    public static IReadOnlyList<MissedQuestion> Of(IEnumerable<string> questions)
    {
        var groups = new QuestionGroups();
        foreach (string text in questions)
        {
            groups.Add(text);
        }

        return [.. groups._groups.OrderByDescending(group => group.Count).Select(group => new MissedQuestion(group.Text, group.Count))];
    }

    /// <summary>From 0 to 1: how much of their words two questions share.</summary>
    public static double Likeness(string one, string other) => Likeness(WordsOf(one), WordsOf(other));

    public static double Likeness(HashSet<string> one, HashSet<string> other) => Likeness(one.Count, other.Count, one.Count(other.Contains));

    public static HashSet<string> WordsOf(string text) => [.. PlainText.Of(text).Split(' ').Where(word => word.Length >= MinWord).Take(MaxWords)];

    private static double Likeness(int one, int other, int shared) => one + other == shared ? 1 : (double)shared / (one + other - shared);

    private void Add(string text)
    {
        HashSet<string> words = WordsOf(text);
        if (Find(words) is { } known)
        {
            _groups[known] = _groups[known] with { Count = _groups[known].Count + 1 };
            return;
        }

        foreach (string word in words)
        {
            (_groupsByWord.TryGetValue(word, out List<int>? groups) ? groups : _groupsByWord[word] = []).Add(_groups.Count);
        }

        _groups.Add((words, text, 1));
    }

    /// <summary>The first group that is alike. Only those that share a word are looked at.</summary>
    private int? Find(HashSet<string> words)
    {
        if (words.Count == 0)
        {
            return _groups.FindIndex(group => group.Words.Count == 0) is >= 0 and var empty ? empty : null;
        }

        var shared = new Dictionary<int, int>();
        foreach (int group in words.SelectMany(word => _groupsByWord.GetValueOrDefault(word) ?? []))
        {
            shared[group] = shared.GetValueOrDefault(group) + 1;
        }

        int[] alike = [.. shared.Where(found => Likeness(words.Count, _groups[found.Key].Words.Count, found.Value) >= Alike).Select(found => found.Key)];
        return alike.Length == 0 ? null : alike.Min();
    }
}
