namespace CsBot.Content.Words;

/// <summary>The command that a phrase stands for in one language.</summary>
internal readonly record struct Meaning(string Command, string Language)
{
    public const string FirstLanguage = "en";

    /// <summary>Where languages differ, the person's own wins, then English, then the first by name.</summary>
    public static string Choose(ReadOnlySpan<Meaning> meanings, string? language)
    {
        string chosen = meanings[0].Command;
        foreach (Meaning meaning in meanings)
        {
            if (meaning.Language == language)
            {
                return meaning.Command;
            }

            chosen = meaning.Language == FirstLanguage ? meaning.Command : chosen;
        }

        return chosen;
    }
}
