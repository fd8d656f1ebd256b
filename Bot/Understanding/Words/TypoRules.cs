using CsBot.Content.Words;
using CsBot.Tickets;

namespace CsBot.Understanding.Words;

/// <summary>Tells a typing mistake from another word: "doen" is "done", "gone" is not, and "not working" is not "now working".</summary>
internal sealed class TypoRules(RealWords realWords)
{
    private const int ShortWord = 5;
    private const int ShortPhrase = 8;

    /// <param name="distance">The edits between the two.</param>
    public bool Allow(ReadOnlySpan<char> message, ReadOnlySpan<char> phrase, int distance)
    {
        if (message.Contains(LanguageWords.NumberMark, StringComparison.Ordinal) != phrase.Contains(LanguageWords.NumberMark, StringComparison.Ordinal))
        {
            return false;
        }

        if (message.Count(' ') != phrase.Count(' '))
        {
            return SpacesApart(message, phrase, distance);
        }

        bool strict = phrase.Length <= ShortPhrase;
        while (!message.IsEmpty)
        {
            ReadOnlySpan<char> typed = FirstWord(message);
            ReadOnlySpan<char> meant = FirstWord(phrase);
            if (!typed.SequenceEqual(meant) && !IsTypo(typed, meant, strict))
            {
                return false;
            }

            message = message[Math.Min(typed.Length + 1, message.Length)..];
            phrase = phrase[Math.Min(meant.Length + 1, phrase.Length)..];
        }

        return true;
    }

    /// <summary>A space too many or too few, and at most one other mistake.</summary>
    private static bool SpacesApart(ReadOnlySpan<char> message, ReadOnlySpan<char> phrase, int distance)
    {
        int spaces = Math.Abs(message.Count(' ') - phrase.Count(' '));
        Span<char> typed = stackalloc char[EditDistance.MaxTextLength * 2];
        Span<char> meant = stackalloc char[EditDistance.MaxTextLength * 2];
        return EditDistance.Between(WithoutSpaces(message, typed), WithoutSpaces(phrase, meant), 1) <= distance - spaces;
    }

    private bool IsTypo(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, bool strict)
    {
        if (realWords.Contains(typed))
        {
            return false;
        }

        bool sameStart = typed[0] == meant[0] || (typed.Length > 1 && meant.Length > 1 && typed[0] == meant[1] && typed[1] == meant[0]);
        int bound = EditDistance.Bound(meant.Length);
        return bound == 0
            ? typed.Length == meant.Length && EditDistance.Between(typed, meant, 1) == 1 && HasSameLetters(typed, meant)
            : (sameStart || !strict || meant.Length > ShortWord) && EditDistance.Between(typed, meant, bound) <= bound;
    }

    private static bool HasSameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        foreach (char c in a)
        {
            if (a.Count(c) != b.Count(c))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is >= 0 and var end ? text[..end] : text;

    private static ReadOnlySpan<char> WithoutSpaces(ReadOnlySpan<char> text, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (c != ' ')
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length];
    }
}
