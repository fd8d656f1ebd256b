using CsBot.Guides;
using CsBot.Texts;

namespace CsBot.Dialogs;

/// <summary>Finds the trouble that a free sentence describes, by the words they share. It would rather find none than a wrong one.</summary>
public static class TroubleFinder
{
    private const int FewestWords = 2;
    private const double EnoughHere = 0.5;
    private const double EnoughElsewhere = 0.7;

    private static readonly HashSet<string> SmallWords =
    [
        "a", "an", "the", "i", "it", "is", "are", "am", "was", "that", "this", "there", "to", "of", "in", "on", "at", "for", "with", "and", "or",
        "my", "me", "you", "do", "does", "did", "not", "no", "have", "has", "had", "be", "been", "as", "but", "so", "what", "when", "how", "why",
        "can", "cannot", "cant", "dont", "doesnt", "see", "says", "say", "said", "get", "got", "now", "page", "up", "if", "by", "from", "which",
    ];

    /// <summary>The current step's troubles are asked first and need less.</summary>
    public static Trouble? Find(Guide guide, Step step, string text)
    {
        HashSet<string> said = Words(text);
        return said.Count < FewestWords
            ? null
            : Best(step.Troubles, said, EnoughHere) ?? Best(guide.Steps.SelectMany(s => s.Troubles), said, EnoughElsewhere);
    }

    private static Trouble? Best(IEnumerable<Trouble> troubles, HashSet<string> said, double enough) => troubles
        .Select(trouble => (Trouble: trouble, Score: Score(Words(trouble.Sees), said)))
        .Where(found => found.Score >= enough)
        .OrderByDescending(found => found.Score)
        .Select(found => found.Trouble)
        .FirstOrDefault();

    /// <summary>The share of the trouble's words that were said; one shared word alone is an accident.</summary>
    private static double Score(HashSet<string> sees, HashSet<string> said)
    {
        int shared = sees.Count(said.Contains);
        return shared < FewestWords ? 0 : (double)shared / sees.Count;
    }

    private static HashSet<string> Words(string text) =>
        [.. CommandWords.Normalize(text).Split(' ').Where(word => word.Length > 0 && !SmallWords.Contains(word)).Select(Stem)];

    private static string Stem(string word) => word switch
    {
        { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word.EndsWith('s') => word[..^1],
        _ => word,
    };
}
