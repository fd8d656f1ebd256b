namespace CsBot.Redaction;

/// <summary>Tells where a password is named: by one word, by a compound, by several words, or with a letter wrong.</summary>
internal static class PasswordNames
{
    /// <summary>German writes what the password is for in front: "WLAN-Passwort", "Benutzerkennwort".</summary>
    private static readonly string[] CompoundEnds =
        ["passwort", "kennwort", "passworter", "kennworter", "passwortes", "kennwortes", "passworts", "kennworts", "losungswort", "geheimwort", "zugangswort"];

    public static bool IsOne(TextTokens tokens, int index)
    {
        string word = tokens[index].Word, before = tokens[index - 1].Word;
        return word.Length switch
        {
            0 => false,
            _ when word is "clave" or "claves" => before is not ("palabra" or "palabras"),
            _ when SecretWords.Password.Contains(word) => true,
            _ when WordsOf(tokens, index) > 1 || IsShort(tokens, index) => true,
            _ when Array.Exists(CompoundEnds, end => word.EndsWith(end, StringComparison.Ordinal)) => true,
            >= 7 and <= 12 when word[0] is 'p' or 'k' or 'c' => !SecretWords.NoPassword.Contains(word)
                && Array.Exists(SecretWords.PasswordStems, stem => SpellingMistakes.IsNear(word, stem)),
            _ => false,
        };
    }

    /// <summary>Where the name begins that ends with the word.</summary>
    public static int FirstOf(TextTokens tokens, int index) => index - WordsOf(tokens, index) + 1;

    /// <summary>Several words may follow that make up one secret.</summary>
    public static bool IsPhrase(TextTokens tokens, int index) => tokens[index].Word == "passphrase" || tokens[FirstOf(tokens, index)].Word is "phrase" or "frase";

    private static int WordsOf(TextTokens tokens, int index)
    {
        string word = tokens[index].Word, before = tokens[index - 1].Word, first = tokens[index - 2].Word;
        return word switch
        {
            "secret" or "secrete" or "secreta" when before is "mot" or "phrase" or "palabra" or "frase" => 2,
            "d'passe" when before is "mot" or "mots" => 2,
            "paso" or "acceso" when before == "de" && first is "palabra" or "frase" => 3,
            _ when SecretWords.PasswordEnds.Contains(word) && before is "de" or "d" or "du" => first is "mot" or "mots" or "mo" or "mott" or "phrase" ? 3 : 1,
            _ => 1,
        };
    }

    /// <summary>"mi contra es", "mon mp :": short forms that mean much else elsewhere.</summary>
    private static bool IsShort(TextTokens tokens, int index)
    {
        string before = tokens[index - 1].Word, after = tokens[index + 1].Word;
        bool said = after is ":" or "=" || SecretWords.Copulas.Contains(after);
        return said && (tokens[index].Word switch
        {
            "contra" => before is "mi" or "tu" or "su" or "la" or "nueva" or "vieja",
            "mp" => before is "mon" or "ton" or "votre" or "nouveau" or "ancien",
            "losung" => before is "meine" or "unsere" or "die",
            _ => false,
        });
    }
}
