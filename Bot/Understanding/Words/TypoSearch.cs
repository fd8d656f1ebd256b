using System.Numerics;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;

namespace CsBot.Understanding.Words;

/// <summary>Finds the one command whose phrase a short message with typing mistakes is close to.</summary>
internal sealed class TypoSearch
{
    private const int MaxWords = 6;
    private const int MaxLength = 60;

    private readonly string[] _commands;
    private readonly ILookup<int, Phrase> _phrases;
    private readonly TypoRules _rules;

    public TypoSearch(IReadOnlyList<LanguageWords> languages, TypoRules rules)
    {
        _commands = [.. languages.SelectMany(words => words.Phrases).Select(entry => entry.Command).Distinct()];
        _phrases = languages
            .SelectMany(words => words.Phrases, (words, entry) => (entry.Phrase, Command: Array.IndexOf(_commands, entry.Command), words.Language))
            .SelectMany(
                entry => LanguageWords.PlainPhrases(entry.Phrase),
                (entry, plain) => new Phrase(plain, LettersIn(plain), MaskOf(plain), entry.Command, entry.Language))
            .Where(phrase => phrase.Letters > 3 && phrase.Text.Length <= EditDistance.MaxTextLength)
            .Distinct()
            .ToLookup(phrase => phrase.Text.Length);
        _rules = rules;
    }

    /// <summary>Whether the message is close to any phrase; the command is null if it is close to several, or none is likely meant.</summary>
    /// <param name="language">The person's, which decides between two that are equally close.</param>
    /// <param name="only">Whether nothing but a phrase of that language may be meant.</param>
    public bool TryFind(ReadOnlySpan<char> message, string? language, bool only, out string? command)
    {
        command = null;
        int letters = LettersIn(message);
        int bound = EditDistance.Bound(letters);
        if (bound == 0 || letters > MaxLength || message.Count(' ') >= MaxWords || message.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        Span<Closeness> found = stackalloc Closeness[_commands.Length];
        found.Fill(Closeness.None);
        ulong mask = MaskOf(message);
        var scope = new Scope(bound, language, only);
        for (int length = message.Length - bound; length <= message.Length + bound; length++)
        {
            foreach (Phrase phrase in _phrases[length])
            {
                if (BitOperations.PopCount(phrase.Mask ^ mask) <= 2 * bound)
                {
                    Measure(message, phrase, scope, ref found[phrase.Command]);
                }
            }
        }

        int nearest = Nearest(found);
        command = Choose(found, nearest) is { } chosen ? _commands[chosen] : null;
        return nearest < Closeness.Far;
    }

    private void Measure(ReadOnlySpan<char> message, Phrase phrase, Scope scope, ref Closeness closeness)
    {
        int distance = EditDistance.Between(message, phrase.Text, scope.Bound);
        if (distance > scope.Bound)
        {
            return;
        }

        closeness.Near = Math.Min(closeness.Near, distance);
        bool own = phrase.Language == scope.Language;
        closeness.NearInLanguage = own ? Math.Min(closeness.NearInLanguage, distance) : closeness.NearInLanguage;
        if ((own || !scope.Only) && distance <= EditDistance.Bound(phrase.Letters) && _rules.Allow(message, phrase.Text, distance))
        {
            closeness.Meant = Math.Min(closeness.Meant, distance);
        }
    }

    /// <summary>
    /// The nearest command if no other is as near, else the only one that is as near in the person's language;
    /// it must be likely to be meant.
    /// </summary>
    private static int? Choose(ReadOnlySpan<Closeness> found, int nearest)
    {
        int? only = Only(found, closeness => closeness.Near == nearest) ?? Only(found, closeness => closeness.NearInLanguage == nearest);
        return only is { } command && found[command].Meant == nearest ? only : null;
    }

    private static int Nearest(ReadOnlySpan<Closeness> found)
    {
        int nearest = Closeness.Far;
        foreach (Closeness closeness in found)
        {
            nearest = Math.Min(nearest, closeness.Near);
        }

        return nearest;
    }

    private static int? Only(ReadOnlySpan<Closeness> found, Func<Closeness, bool> isMeant)
    {
        int? only = null;
        for (int i = 0; i < found.Length; i++)
        {
            if (isMeant(found[i]))
            {
                if (only is not null)
                {
                    return null;
                }

                only = i;
            }
        }

        return only;
    }

    private static int LettersIn(ReadOnlySpan<char> text) => text.Length - text.Count(' ');

    // Which letters a text has: two texts whose sets differ in more letters than edits can change are never compared.
    private static ulong MaskOf(ReadOnlySpan<char> text)
    {
        ulong mask = 0;
        foreach (char c in text)
        {
            mask |= 1UL << (c & 63);
        }

        return mask;
    }

    private sealed record Phrase(string Text, int Letters, ulong Mask, int Command, string Language);

    private readonly record struct Scope(int Bound, string? Language, bool Only);

    /// <summary>How near a command's phrases are: at all, in the person's language, and as a likely typing mistake.</summary>
    private record struct Closeness(int Near, int NearInLanguage, int Meant)
    {
        public const int Far = 99;

        public static Closeness None => new(Far, Far, Far);
    }
}
