namespace CsBot.Redaction;

/// <summary>A secret of several words, which goes on to the end of the sentence.</summary>
internal static class Passphrase
{
    private const int MaxWords = 8;

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
