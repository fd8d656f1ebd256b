namespace CsBot.Invitations;

/// <summary>Counts how many of some phrases are in a text, whatever its spaces and line ends.</summary>
internal static class PhraseCount
{
    public static int Of(IReadOnlyList<string> phrases, string text)
    {
        string plain = string.Join(' ', text.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return phrases.Count(phrase => plain.Contains(phrase, StringComparison.OrdinalIgnoreCase));
    }
}
