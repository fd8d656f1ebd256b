namespace CsBot.Understanding.Matching;

/// <summary>Takes the commonest endings off a word, so that its forms are alike. Words are in lower case, without accents.</summary>
internal delegate ReadOnlySpan<char> Stem(ReadOnlySpan<char> word);

/// <summary>A light stem for each language: plural, gender and the commonest endings of verbs, nothing that joins words of another meaning.</summary>
internal static class Stems
{
    private const int MinStemLength = 3;

    // The longest ending first.
    private static readonly string[] Spanish =
    [
        "aciones", "iciones", "amente", "imiento", "acion", "icion", "iendo", "ieron", "amos", "emos", "imos", "aron", "ando", "ados", "adas", "idos", "idas",
        "aste", "iste", "aba", "ado", "ada", "ido", "ida", "ara", "era", "ira", "mente", "arme", "erme", "irme", "arse", "erse", "irse",
        "ar", "er", "ir", "an", "en", "as", "es", "os", "a", "e", "o", "i",
    ];

    private static readonly string[] French =
    [
        "issements", "issement", "issons", "issent", "ations", "ation", "ements", "ement", "aient", "erait", "erais", "ions", "eront", "iez", "ais", "ait", "ant",
        "ees", "ons", "ent", "ee", "es", "er", "ez", "ir", "is", "it", "ie", "e", "s", "x", "i",
    ];

    private static readonly string[] German = ["ungen", "ung", "test", "tet", "ten", "end", "ern", "est", "em", "en", "er", "es", "et", "st", "te", "e", "n", "s", "t"];

    /// <summary>That of the language; of one that has none, the word itself.</summary>
    public static Stem Of(string language) => language switch
    {
        "en" => EnglishStem.Of,
        "es" => word => Cut(word, Spanish),
        "fr" => word => Cut(word, French),
        "de" => word => Cut(word, German),
        _ => word => word,
    };

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (string ending in endings)
        {
            if (word.Length - ending.Length >= MinStemLength && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
