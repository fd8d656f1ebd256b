using CsBot.Content.Words;

namespace CsBot.Understanding.Words;

/// <summary>A command that a typed message stands for, and the step number in it if there is one.</summary>
internal readonly record struct WordMatch(string Command, int? Number);

/// <summary>
/// Finds the command that a whole message stands for, in any language, with courtesy around it and typing mistakes in it.
/// A command's word inside a sentence is not that command. Safe for many threads.
/// </summary>
internal sealed class CommandWords
{
    private const int MaxMessageLength = 100;
    private const int MaxSentenceLength = 1000;

    private readonly PhraseBook _phrases;
    private readonly PhraseBook _squeezed;
    private readonly StepNumbers _numbers;
    private readonly RealWords _realWords;
    private readonly Courtesy _courtesy;
    private readonly TypoSearch _typos;
    private readonly CommandFinder _typosInLanguage;

    /// <param name="words">Sorted by language, as decides between two that are neither the person's nor English.</param>
    public CommandWords(params IEnumerable<LanguageWords> words)
    {
        LanguageWords[] languages = [.. words];
        _phrases = new PhraseBook(languages, plain => plain);
        _squeezed = new PhraseBook(languages, PlainText.Squeeze);
        _numbers = new StepNumbers(languages);
        _realWords = new RealWords(languages);
        _courtesy = new Courtesy(languages, plain => plain);
        _typos = new TypoSearch(languages, new TypoRules(_realWords));
        _typosInLanguage = (rest, language) => _typos.TryFind(rest, language, only: true, out string? command) ? command : null;
    }

    /// <summary>The number that a message names, in digits or in words; null where it names none, or several.</summary>
    public int? NumberIn(string text) => text.Length <= MaxSentenceLength && _numbers.Read(PlainText.Of(text)) is [var only] ? only.Number : null;

    /// <param name="locale">Of the message, such as "de-AT"; decides only where languages differ.</param>
    public WordMatch? Match(string? text, string? locale = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxMessageLength)
        {
            return null;
        }

        string plain = PlainText.Of(text);
        string? language = locale?.Split('-')[0].ToLowerInvariant();
        if (_phrases.Find(plain, language) is { } command)
        {
            return new WordMatch(command, null);
        }

        foreach (NumberedText reading in _numbers.Read(plain))
        {
            if ((_phrases.Find(reading.Text, language) ?? FindMistyped(reading.Text, language)) is { } numbered)
            {
                return new WordMatch(numbered, reading.Number);
            }
        }

        return FindMistyped(plain, language) is { } mistyped ? new WordMatch(mistyped, null) : null;
    }

    private string? FindMistyped(string plain, string? language)
    {
        if (_realWords.Contains(plain))
        {
            return null;
        }

        if (_squeezed.Find(PlainText.Squeeze(plain), language) is { } squeezed)
        {
            return squeezed;
        }

        // What is close to a phrase as it stands is not read as courtesy and another phrase: "neot now" is not "next, now".
        return _typos.TryFind(plain, language, only: false, out string? command)
            ? command
            : _courtesy.Find(plain, language, _typosInLanguage);
    }
}
