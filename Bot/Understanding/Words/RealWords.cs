using CsBot.Content.Words;

namespace CsBot.Understanding.Words;

/// <summary>Words of all phrases, the numbers, and those the words files list: none is a typing mistake of another.</summary>
internal sealed class RealWords
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public RealWords(IReadOnlyList<LanguageWords> languages) =>
        _words = languages
            .SelectMany(language => language.Phrases.SelectMany(entry => LanguageWords.PlainPhrases(entry.Phrase))
                .Concat(language.RealWords.Concat(language.Before).Concat(language.After)
                    .Concat(language.Numbers.SelectMany(numbers => numbers.Split('/'))).SelectMany(PlainText.Spellings)))
            .SelectMany(text => text.Split(' '))
            .ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
