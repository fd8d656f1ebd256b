using System.Collections.Frozen;

namespace CsBot.Redaction;

/// <summary>Tells which word names a security code: one that does so alone, a German compound, or two words.</summary>
internal static class CodeNames
{
    /// <summary>Beginnings of compounds with "code" that are no secret.</summary>
    private static readonly string[] NoSecret =
    [
        "fehler", "error", "status", "post", "qr", "bar", "strich", "produkt", "product", "artikel", "land", "lander", "laender", "farb", "color", "colour", "quell", "source",
        "zip", "rabatt", "gutschein", "promo", "aktions", "discount", "coupon", "voucher", "kunden", "kosten", "cost", "exit", "http", "area", "vorwahl", "buchung", "steuer",
        "tax", "sap", "dress", "return", "ursachen", "grund", "reason", "result", "region", "sprach", "language", "country", "zeichen", "char", "byte",
        "ascii", "programm", "java", "script", "vb", "vs", "html", "versand", "tracking", "sendung", "vorgang", "einladung", "ticket", "iban", "bic", "swift", "abteilung",
        "lieferant", "install", "setup", "ereignis", "event", "stop", "waren", "zoll", "material", "lager", "projekt", "project", "firmen", "mandant", "geo", "no-", "low-",
        "al-", "nav-", "ax-", "sql-", "maschinen", "ziel", "storno", "wahrung", "branchen", "einheit", "lizenz", "feature", "trans",
    ];

    /// <summary>They make verbs and other words of it: "decode", "opcode".</summary>
    private static readonly FrozenSet<string> NoStems = SecretWords.Set("de en re op uni hr al ax");

    private static readonly FrozenSet<string> Purposes = SecretWords.Set(
        "verificacion verification temporal dinamica dynamique temporaire secrete");

    public static bool IsOne(TextTokens tokens, int index) => tokens[index].Type == TokenType.Word
        && (SecretWords.Code.Contains(tokens[index].Word) || IsCompound(tokens[index].Word) || IsTwoWords(tokens, index));

    private static bool IsCompound(string word)
    {
        ReadOnlySpan<char> stem = word.EndsWith("code", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 4)
            : word.EndsWith("codes", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 5) : [];
        if (stem.Length < 2 || stem.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        foreach (string beginning in NoSecret)
        {
            if (stem.StartsWith(beginning))
            {
                return false;
            }
        }

        return !NoStems.Contains(stem.TrimEnd('-').ToString());
    }

    /// <summary>"numéro de vérification", "clave temporal".</summary>
    private static bool IsTwoWords(TextTokens tokens, int index) => Purposes.Contains(tokens[index].Word)
        && (tokens[index - 1].Word is "clave" || (tokens[index - 1].Word == "de" && tokens[index - 2].Word is "numero" or "clave" or "cle" or "digitos" or "chiffres"));
}
