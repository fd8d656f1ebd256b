
namespace CsBot.Understanding.Matching;

/// <summary>Groups of words that mean much the same, so that a question is understood although its words are in no example.</summary>
internal sealed class SameWords
{
    private readonly Dictionary<string, int[]> _groups;

    /// <param name="groups">Words divided by spaces; a word may stand in several.</param>
    public SameWords(IEnumerable<string> groups) => _groups = groups.Index()
        .SelectMany(group => QuestionWords.Of(group.Item).Distinct(), (group, word) => (Word: word, group.Index))
        .GroupBy(entry => entry.Word, entry => entry.Index)
        .ToDictionary(entry => entry.Key, entry => entry.ToArray());

    /// <summary>The groups that a text's words are in, each once, in order.</summary>
    public int[] Of(List<string> words) =>
        [.. words.SelectMany(word => _groups.GetValueOrDefault(word) ?? []).Distinct().Order()];
}
