namespace CsBot.Redaction;

/// <summary>A secret of several words, which goes on to the end of the sentence.</summary>
internal static class Passphrase
{
    private const int MaxWords = 8;
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>Four words or more that do not complain.</summary>
    public static bool Begins(TextTokens tokens, int index)
    {
        int words = 0, complaints = 0;
        while (words < MaxWords && tokens[index + words].Type == TokenType.Word && (words == 0 || !tokens[index + words].NewLine))
        {
            complaints += SecretWords.NoValue.Contains(tokens[index + words].Word) ? 1 : 0;
            words++;
        }

        return words >= 4 && complaints <= 1;
    }

    /// <summary>Where four groups of four small letters end, as an app password is written; 0 where they are words of a sentence.</summary>
    public static int EndOfGroups(TextTokens tokens, int index)
    {
        for (int i = index; i < index + Groups; i++)
        {
            ReadOnlySpan<char> word = tokens.Text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).TrimEnd(".,!");
            if (word.Length != GroupLength || word.ContainsAnyExceptInRange('a', 'z') || (i > index && tokens[i].NewLine)
                || SecretWords.NoValue.Contains(tokens[i].Word) || SecretWords.Fillers.Contains(tokens[i].Word) || SecretWords.Copulas.Contains(tokens[i].Word))
            {
                return 0;
            }
        }

        return tokens[index + Groups - 1].End;
    }

    public static int End(TextTokens tokens, int index, int end)
    {
        for (int i = index; i < index + MaxWords && tokens[i].Type == TokenType.Word && (i == index || !tokens[i].NewLine); i++)
        {
            end = Math.Max(end, tokens[i].End);
            if (tokens[i].EndsSentence)
            {
                break;
            }
        }

        return end;
    }
}
