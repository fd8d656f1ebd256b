using CsBot.Content.Words;

namespace CsBot.Understanding.Words;

/// <summary>Finds a whole message among the phrases, with and without the courtesy around it.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, Meaning[]>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly Courtesy _courtesy;
    private readonly CommandFinder _inLanguage;

    /// <param name="spell">Brings a plain text to the spelling of this book.</param>
    public PhraseBook(IReadOnlyList<LanguageWords> languages, Func<string, string> spell)
    {
        _phrases = languages
            .SelectMany(words => words.Phrases, (words, entry) => (entry.Phrase, Meaning: new Meaning(entry.Command, words.Language)))
            .SelectMany(entry => LanguageWords.PlainPhrases(entry.Phrase), (entry, plain) => (Plain: spell(plain), entry.Meaning))
            .GroupBy(entry => entry.Plain, entry => entry.Meaning, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _courtesy = new Courtesy(languages, spell);
        _inLanguage = FindIn;
    }

    /// <summary>The command, or null if the message is none of the phrases.</summary>
    public string? Find(ReadOnlySpan<char> message, string? language) =>
        _phrases.TryGetValue(message, out Meaning[]? meanings)
            ? Meaning.Choose(meanings, language)
            : _courtesy.Find(message, language, _inLanguage);

    private string? FindIn(ReadOnlySpan<char> message, string language)
    {
        if (_phrases.TryGetValue(message, out Meaning[]? meanings))
        {
            foreach (Meaning meaning in meanings)
            {
                if (meaning.Language == language)
                {
                    return meaning.Command;
                }
            }
        }

        return null;
    }
}
