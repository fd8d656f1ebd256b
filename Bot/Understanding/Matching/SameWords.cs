
namespace CsBot.Understanding.Matching;

/// <summary>Groups of words that mean much the same, so that a question is understood although its words are in no example.</summary>
internal sealed class SameWords
{
    private readonly Dictionary<string, int[]> _groups;

    /// <param name="groups">Words divided by spaces; a word may stand in several.</param>
    public SameWords(IEnumerable<string> groups) => _groups = groups
        .SelectMany((group, number) => group.Split(' ', StringSplitOptions.RemoveEmptyEntries), (_, word) => word)
        .Distinct()
        .ToDictionary(word => word, word => groups.Index().Where(group => group.Item.Split(' ').Contains(word)).Select(group => group.Index).ToArray());

    /// <summary>The groups that a text's words are in, each once, in order.</summary>
    public int[] Of(List<string> words) =>
        [.. words.SelectMany(word => _groups.GetValueOrDefault(word) ?? []).Distinct().Order()];
}
