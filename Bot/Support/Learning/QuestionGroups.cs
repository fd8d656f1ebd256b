using CsBot.Understanding.Sentences;

namespace CsBot.Support.Learning;

/// <summary>A question, and when it was asked.</summary>
internal sealed record AskedQuestion(string Text, DateTimeOffset At);

/// <summary>Puts questions together that share most of their words.</summary>
internal sealed class QuestionGroups
{
    public const double SameWords = 0.5;

    private readonly List<(HashSet<string> Words, MissedQuestion Question)> _groups = [];
    private readonly Dictionary<string, List<int>> _groupsByWord = [];

    private QuestionGroups()
    {
    }

    /// <summary>The largest groups first, each named by its first question.</summary>
    public static IReadOnlyList<MissedQuestion> Of(IEnumerable<AskedQuestion> questions)
    {
        var groups = new QuestionGroups();
        foreach (AskedQuestion question in questions)
        {
            groups.Add(new MissedQuestion(question.Text, 1, question.At, question.At));
        }

        return [.. groups._groups.Select(group => group.Question).OrderByDescending(question => question.Count)];
    }

    private void Add(MissedQuestion question)
    {
        HashSet<string> words = TextLikeness.WordsOf(question.Text);
        if (Find(words) is { } known)
        {
            _groups[known] = _groups[known] with { Question = _groups[known].Question.With(question) };
            return;
        }

        foreach (string word in words)
        {
            (_groupsByWord.TryGetValue(word, out List<int>? groups) ? groups : _groupsByWord[word] = []).Add(_groups.Count);
        }

        _groups.Add((words, question));
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

        int[] alike = [.. shared.Where(found => TextLikeness.ByWords(words.Count, _groups[found.Key].Words.Count, found.Value) >= SameWords).Select(found => found.Key)];
        return alike.Length == 0 ? null : alike.Min();
    }
}
