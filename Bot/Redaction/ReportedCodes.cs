using System.Collections.Frozen;

namespace CsBot.Redaction;

/// <summary>Tells a number of six digits or more that a message or an app has shown, or that is to be entered, where no word says "code".</summary>
internal static class ReportedCodes
{
    private const int MinDigits = 6;
    private const int Reach = 8;

    private static readonly FrozenSet<string> Names = SecretWords.Set("token jeton combinaison combinacion kombination zahlenkombination");

    private static readonly FrozenSet<string> Numbers = SecretWords.Set(
        "zahl zahlen ziffer ziffern nummer numero numeros numerito digitos chiffre chiffres nombre number digits");

    private static readonly FrozenSet<string> Six = SecretWords.Set("6 sechs seis six sechsstellige sechsstelligen 6-stellige 6-stelligen");

    private static readonly FrozenSet<string> Shows = SecretWords.Set(
        "steht stand zeigt sagt dice decia pone muestra aparece dit affiche indique montre a shows says displays");

    private static readonly FrozenSet<string> Apps = SecretWords.Set("app appli application aplicacion authentificator");

    private static readonly FrozenSet<string> Enters = SecretWords.Set(
        "eingeben eintippen einzugeben einzutippen ingresar introducir teclear saisir rentrer taper");

    /// <summary>Says that the number is of something else.</summary>
    private static readonly FrozenSet<string> Things = SecretWords.Set(
        "betrag summe preis menge konto montant somme prix quantite compte monto importe suma precio cantidad cuenta amount sum price quantity account "
        + "telefon telefono telephone durchwahl lizenz licencia licence license seriennummer kundennummer");

    public static bool IsOne(TextTokens tokens, int first, int last)
    {
        int digits = CodeFinder.Digits(tokens, first, last);
        return digits is >= MinDigits and <= 8 && !CodeFinder.IsDate(tokens, first, digits)
            && (Enters.Contains(tokens[last + 1].Word) || !CodeFinder.IsCount(tokens, last))
            && !IsOfSomething(tokens, first, last)
            && (IsShown(tokens, first) || IsEntered(tokens, first, last) || IsToConfirm(tokens, first, last));
    }

    /// <summary>"the app shows", "the six digits are", "token:".</summary>
    private static bool IsShown(TextTokens tokens, int first)
    {
        string before = tokens[first - 1].Word;
        bool shown = Shows.Contains(before), said = shown || before is ":" or "=" || SecretWords.Copulas.Contains(before);
        if (Names.Contains(before))
        {
            return true;
        }

        bool source = false, number = false, six = false;
        for (int i = first - 1; said && i >= first - Reach && i >= 0 && (i == first - 1 || !CodeFinder.EndsAt(tokens, i)); i--)
        {
            string word = tokens[i].Word;
            if (Names.Contains(word))
            {
                return true;
            }

            source |= Apps.Contains(word) || word.StartsWith("l'app", StringComparison.Ordinal) || CodeFinder.IsMessage(tokens, i);
            number |= Numbers.Contains(word);
            six |= Six.Contains(word);
        }

        return (source && (shown || number)) || (number && six);
    }

    /// <summary>"I am to enter 123456".</summary>
    private static bool IsEntered(TextTokens tokens, int first, int last) => Enters.Contains(tokens[last + 1].Word)
        || Enters.Contains(tokens[first - 1].Word) || (tokens[first - 1].Word is "el" or "le" or "die" or "les" && Enters.Contains(tokens[first - 2].Word));

    /// <summary>"the number 123456 to verify".</summary>
    private static bool IsToConfirm(TextTokens tokens, int first, int last) => Numbers.Contains(tokens[first - 1].Word)
        && tokens[last + 1].Word is "para" or "pour" or "zum" or "zur" or "to" && CodeFinder.Confirms(tokens, last + 2);

    private static bool IsOfSomething(TextTokens tokens, int first, int last)
    {
        for (int i = first - Reach; i <= last + Reach; i++)
        {
            string word = tokens[i].Word;
            bool numbered = SecretWords.Numbered.Contains(word) && !Numbers.Contains(word) && word.Length > 3;
            bool compound = word.EndsWith("nummer", StringComparison.Ordinal) && !Numbers.Contains(word);
            if ((i < first || i > last) && (numbered || compound || SecretWords.OtherCodes.Contains(word) || Things.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }
}
