using CsBot.Understanding.Sentences;

namespace CsBot.Support.Learning;

/// <summary>Puts groups of questions together that mean the same in other words, where the sentence encoder is loaded.</summary>
internal sealed class GroupsByMeaning(TextLikeness likeness)
{
    /// <summary>Stricter than for an answer: who reads the list cannot see what was put together.</summary>
    public const double SameMeaning = 0.65;

    /// <summary>Each is compared with each. What was asked less often stays by itself.</summary>
    private const int MaxCompared = 300;

    /// <param name="groups">The largest first.</param>
    /// <returns>The largest first.</returns>
    public IReadOnlyList<MissedQuestion> Join(IReadOnlyList<MissedQuestion> groups)
    {
        MissedQuestion[] largest = [.. groups.Take(MaxCompared)];
        if (largest.Length < 2 || likeness.MeaningsOf([.. largest.Select(group => group.Text)]) is not { } meanings)
        {
            return groups;
        }

        var joined = new List<(MissedQuestion Group, float[] Meaning)>();
        foreach ((MissedQuestion group, float[] meaning) in largest.Zip(meanings))
        {
            int same = joined.FindIndex(known => TextLikeness.ByMeaning(known.Meaning, meaning) >= SameMeaning);
            if (same < 0)
            {
                joined.Add((group, meaning));
            }
            else
            {
                joined[same] = joined[same] with { Group = joined[same].Group.With(group) };
            }
        }

        return [.. joined.Select(known => known.Group).Concat(groups.Skip(MaxCompared)).OrderByDescending(group => group.Count)];
    }

    /// <summary>The group whose question is most alike; null where none is.</summary>
    public MissedQuestion? Nearest(IReadOnlyList<MissedQuestion> groups, string text)
    {
        HashSet<string> words = TextLikeness.WordsOf(text);
        MissedQuestion[] largest = [.. groups.Take(MaxCompared)];
        if (largest.Length == 0)
        {
            return null;
        }

        (MissedQuestion group, double score) = largest.Select(group => (group, TextLikeness.ByWords(words, TextLikeness.WordsOf(group.Text)))).MaxBy(found => found.Item2);
        if (score >= QuestionGroups.SameWords)
        {
            return group;
        }

        return likeness.MeaningsOf([text, .. largest.Select(other => other.Text)]) is [var asked, .. var meanings]
            && largest.Zip(meanings, (other, meaning) => (Group: other, Score: TextLikeness.ByMeaning(asked, meaning))).MaxBy(found => found.Score) is { Score: >= SameMeaning } nearest
                ? nearest.Group
                : null;
    }
}
