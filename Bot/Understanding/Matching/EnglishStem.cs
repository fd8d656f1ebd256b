namespace CsBot.Understanding.Matching;

/// <summary>Takes the commonest English endings off a word, so that "closing", "closed" and "close" are alike.</summary>
internal static class EnglishStem
{
    private const int MinStemLength = 3;

    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> stem = word;
        if (stem.Length > MinStemLength && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
        {
            stem = stem[..^1];
        }

        stem = Without(stem, "ing") is { Length: >= MinStemLength } present ? present
            : Without(stem, "ed") is { Length: >= MinStemLength } past ? past
            : Without(stem, "ly") is { Length: > MinStemLength } adverb ? adverb
            : stem;
        if (stem.Length > MinStemLength && stem[^1] == stem[^2] && stem.Length < word.Length && stem[^1] is not ('s' or 'l' or 'e' or 'o'))
        {
            stem = stem[..^1];
        }

        return stem.Length > MinStemLength && stem[^1] is 'e' or 'y' ? stem[..^1] : stem;
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : [];
}
