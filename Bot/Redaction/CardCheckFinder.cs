using System.Collections.Frozen;

namespace CsBot.Redaction;

/// <summary>Finds the three or four digits that prove that somebody holds a payment card.</summary>
internal static class CardCheckFinder
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> Names = SecretWords.Set(
        "cvv cvv2 cvc cvc2 csc kartenprufnummer kartenpruefnummer kartenprufziffer kartensicherheitscode cryptogramme cvv-code cvc-code cvv-nummer cvc-nummer");

    private static readonly FrozenSet<string> Heads = SecretWords.Set(
        "code codigo sicherheitscode prufnummer pruefnummer prufziffer prufziffern "
        + "digits numbers figures ziffern zahlen digitos numeros cifras chiffres numero nummer number");

    private static readonly FrozenSet<string> Security = SecretWords.Set(
        "security sicherheitscode prufnummer pruefnummer prufziffer prufziffern seguridad securite "
        + "verification verificacion back ruckseite reverso detras dos verso arriere hinten hinteren trasera atras behind");

    private static readonly FrozenSet<string> Cards = SecretWords.Set(
        "card card's karte kreditkarte bankkarte tarjeta carte visa mastercard amex back ruckseite reverso detras verso trasera");

    public static IEnumerable<SecretSpan> Find(TextTokens tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            TextToken token = tokens[i];
            if (token.Type == TokenType.Word && IsCheck(tokens, i) && (IsNamedBefore(tokens, i) || IsNamedAfter(tokens, i)))
            {
                yield return new SecretSpan(token.Start, token.Start + Digits(tokens, i).Length, SecretKind.CardNumber);
            }
        }
    }

    private static ReadOnlySpan<char> Digits(TextTokens tokens, int index) =>
        tokens.Text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start).TrimEnd(".!?…*_'’");

    private static bool IsCheck(TextTokens tokens, int index) => Digits(tokens, index) is { Length: 3 or 4 } word && !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsNamedBefore(TextTokens tokens, int index)
    {
        bool head = false, security = false, card = false;
        for (int i = index - 1; i >= index - (2 * Reach) && i >= 0 && !(tokens[i].EndsSentence && tokens[i].Type == TokenType.Word); i--)
        {
            string word = tokens[i].Word;
            if (Names.Contains(word) && i >= index - Reach)
            {
                return true;
            }

            if (IsCheck(tokens, i))
            {
                return false;
            }

            (head, security, card) = (head || Heads.Contains(word), security || Security.Contains(word), card || Cards.Contains(word));
            if (head && security && card)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"482 is the CVV".</summary>
    private static bool IsNamedAfter(TextTokens tokens, int index)
    {
        for (int i = index + 1; i <= index + 4 && i < tokens.Count && !tokens[i - 1].EndsSentence; i++)
        {
            if (Names.Contains(tokens[i].Word))
            {
                return true;
            }

            if (tokens[i].Type == TokenType.Word && !SecretWords.Copulas.Contains(tokens[i].Word) && !SecretWords.Fillers.Contains(tokens[i].Word))
            {
                return false;
            }
        }

        return false;
    }
}
