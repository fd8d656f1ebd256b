using CsBot.Content.Words;
using CsBot.Tickets;

namespace CsBot.Understanding.Words;

/// <summary>Finds the command of a message in one language.</summary>
internal delegate string? CommandFinder(ReadOnlySpan<char> message, string language);

/// <summary>
/// The "please", "can you" and "hello" around a command.
/// It must be of the command's language: "i must" before "jo" is not the German "yes".
/// </summary>
internal sealed class Courtesy
{
    private const int MaxWords = 5;

    private readonly Words[] _languages;

    /// <param name="spell">Brings a plain text to the spelling in which messages will arrive.</param>
    public Courtesy(IReadOnlyList<LanguageWords> languages, Func<string, string> spell) =>
        _languages = [.. languages.Select(words => new Words(words.Language, Spelled(words.Before, spell), Spelled(words.After, spell)))];

    /// <summary>Tries less and less of the message, in the person's language first.</summary>
    public string? Find(ReadOnlySpan<char> message, string? language, CommandFinder find)
    {
        foreach (bool own in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (Words words in _languages)
            {
                if (own == (words.Language == language) && words.Find(message, find) is { } command)
                {
                    return command;
                }
            }
        }

        return null;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Spelled(IEnumerable<string> texts, Func<string, string> spell) =>
        texts.SelectMany(PlainText.Spellings).Select(spell).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private sealed class Words(
        string language, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> before, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> after)
    {
        public string Language { get; } = language;

        public string? Find(ReadOnlySpan<char> message, CommandFinder find)
        {
            for (ReadOnlySpan<char> start = message; !start.IsEmpty; start = WithoutBefore(start))
            {
                for (ReadOnlySpan<char> rest = start; !rest.IsEmpty; rest = WithoutAfter(rest))
                {
                    if (rest.Length < message.Length && find(rest, Language) is { } command)
                    {
                        return command;
                    }
                }
            }

            return null;
        }

        private ReadOnlySpan<char> WithoutBefore(ReadOnlySpan<char> message)
        {
            ReadOnlySpan<char> rest = default;
            int end = message.IndexOf(' ');
            for (int words = 0; words < MaxWords && end >= 0; words++)
            {
                rest = before.Contains(message[..end]) ? message[(end + 1)..] : rest;
                int length = message[(end + 1)..].IndexOf(' ');
                end = length < 0 ? -1 : end + 1 + length;
            }

            return rest;
        }

        private ReadOnlySpan<char> WithoutAfter(ReadOnlySpan<char> message)
        {
            ReadOnlySpan<char> rest = default;
            int start = message.LastIndexOf(' ');
            for (int words = 0; words < MaxWords && start >= 0; words++)
            {
                rest = after.Contains(message[(start + 1)..]) ? message[..start] : rest;
                start = message[..start].LastIndexOf(' ');
            }

            return rest;
        }
    }
}
