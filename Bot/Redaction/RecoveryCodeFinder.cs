using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CsBot.Redaction;

/// <summary>Finds the codes that open an account again: after their name, and those of a form that nothing else has.</summary>
internal static class RecoveryCodeFinder
{
    private const int Reach = 6;
    private const int ShortestCode = 6;
    private const int MostCodes = 60;

    private static readonly SearchValues<char> CodeLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly FrozenSet<string> Names = SecretWords.Set(
        "wiederherstellungscode wiederherstellungscodes wiederherstellungsschlussel wiederherstellungsschluessel backup-code backup-codes backupcode backupcodes "
        + "sicherungscode sicherungscodes notfallcode notfallcodes ersatzcode ersatzcodes reservecode reservecodes recovery-code recovery-codes recoverycode recovery-key");

    private static readonly FrozenSet<string> Heads = SecretWords.Set("code codes key keys codigo codigos clave claves cle cles passcode passcodes");

    private static readonly FrozenSet<string> Purposes = SecretWords.Set(
        "recovery backup back-up rescue emergency restore reserve recuperacion respaldo emergencia reserva rescate recuperation secours sauvegarde urgence restauration");

    private static readonly Regex Known = new(
        @"\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\b|\b[0-9]{6}(?:[- ][0-9]{6}){7}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static IEnumerable<SecretSpan> Find(TextTokens tokens)
    {
        foreach (SecretSpan span in FindKnown(tokens.Text))
        {
            yield return span;
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            if (!EndsName(tokens, i))
            {
                continue;
            }

            foreach (SecretSpan span in Codes(tokens, i))
            {
                yield return span;
            }
        }
    }

    private static List<SecretSpan> FindKnown(string text)
    {
        var spans = new List<SecretSpan>();
        foreach (ValueMatch match in Known.EnumerateMatches(text))
        {
            if (text.AsSpan(match.Index, match.Length).ContainsAnyInRange('0', '9'))
            {
                spans.Add(new SecretSpan(match.Index, match.Index + match.Length, SecretKind.RecoveryCode));
            }
        }

        return spans;
    }

    private static bool EndsName(TextTokens tokens, int index)
    {
        string word = tokens[index].Word, before = tokens[index - 1].Word;
        return Names.Contains(word) || (Heads.Contains(word) && Purposes.Contains(before))
            || (Purposes.Contains(word) && before is "de" or "du" && Heads.Contains(tokens[index - 2].Word));
    }

    /// <summary>What follows the name, as long as one code comes after the other.</summary>
    private static IEnumerable<SecretSpan> Codes(TextTokens tokens, int name)
    {
        int gap = 0, found = 0;
        for (int i = name + 1; i < tokens.Count && gap < Reach && found < MostCodes; i++)
        {
            if (tokens[i].Type == TokenType.Word && EndOfCode(tokens, i) is > 0 and var end)
            {
                yield return new SecretSpan(tokens[i].Start, end, SecretKind.RecoveryCode);
                (gap, found) = (0, found + 1);
                while (i + 1 < tokens.Count && tokens[i + 1].Start < end)
                {
                    i++;
                }
            }
            else
            {
                gap += tokens[i].Type == TokenType.Word ? 1 : 0;
            }

            if (tokens[i].Type == TokenType.Mark || (found == 0 && tokens[i].EndsSentence && tokens[i].Type == TokenType.Word) || EndsName(tokens, i))
            {
                yield break;
            }
        }
    }

    private static int EndOfCode(TextTokens tokens, int index)
    {
        ReadOnlySpan<char> word = Trim(tokens, index);
        if (!word.ContainsAnyInRange('0', '9') || word.ContainsAnyExcept(CodeLetters) || SecretWords.Numbered.Contains(tokens[index - 1].Word))
        {
            return 0;
        }

        ReadOnlySpan<char> next = Trim(tokens, index + 1);
        bool pair = word.Length is 4 or 5 && next.Length == word.Length && !next.ContainsAnyExcept(CodeLetters) && next.ContainsAnyInRange('0', '9')
            && tokens[index + 1].Start == tokens[index].End + 1 && !tokens[index + 1].NewLine;
        return pair ? tokens[index + 1].Start + next.Length
            : word.Length >= ShortestCode && !new ValueShape(word.ToString()).IsDate ? tokens[index].Start + word.Length
            : 0;
    }

    private static ReadOnlySpan<char> Trim(TextTokens tokens, int index) =>
        tokens.Text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start).TrimEnd(".!?…*_'’");
}
