namespace CsBot.Content.Words;

/// <summary>What Cards/strings/words.{language}.yaml holds.</summary>
/// <param name="Phrases">Command and phrase; {n} in a phrase stands for a step number.</param>
/// <param name="Before">What may stand before a command without changing it.</param>
/// <param name="After">What may stand after a command without changing it.</param>
/// <param name="Numbers">The numbers from 1 on, each with its wordings divided by a slash.</param>
/// <param name="RealWords">Words that are never a typing mistake of a command.</param>
internal sealed record LanguageWords(
    string Language,
    IReadOnlyList<(string Command, string Phrase)> Phrases,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> RealWords)
{
    /// <summary>Further ways to say a command, for a matcher to learn from; a message is not compared with them letter by letter.</summary>
    public IReadOnlyList<(string Command, string Phrase)> Sayings { get; init; } = [];

    /// <summary>Words that turn a sentence into its opposite.</summary>
    public IReadOnlyList<string> Negations { get; init; } = [];

    /// <summary>Stands for a step number in a phrase that has been made plain; no letter, so nobody can type it.</summary>
    public const string NumberMark = "#";

    private const string NumberName = "{n}";

    /// <summary>Every spelling of a phrase in which it is compared.</summary>
    public static IEnumerable<string> PlainPhrases(string phrase)
    {
        string[] parts = phrase.Split(NumberName);
        return parts.Length == 1
            ? PlainText.Spellings(phrase)
            : parts[0].Length == 0 ? PlainText.Spellings(parts[1]).Select(end => $"{NumberMark} {end}".Trim())
            : from start in PlainText.Spellings(parts[0])
              from end in parts[1].Length == 0 ? [""] : PlainText.Spellings(parts[1])
              select $"{start} {NumberMark} {end}".TrimEnd();
    }
}
