using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Understanding.Words;

namespace CsBot.Support.Threads;

/// <summary>What a member of the team tells the bot to do in a request's thread.</summary>
internal enum TeamVerb { Help, Take, Release, Note, Reply, Assign, Later, Resolve, Reopen, EndTalk, Who }

/// <param name="Words">What stands behind the command, as it was written; empty for nothing.</param>
/// <param name="IsExact">The command stood before a colon: what follows is meant word for word.</param>
internal sealed record TeamCommand(TeamVerb Verb, string Words, bool IsExact);

/// <summary>Finds the command that a message begins with, in any of the languages, also with a typing mistake.</summary>
internal sealed class TeamCommands
{
    private const int MaxPhraseWords = 4;
    private const int MinTypoLetters = 4;

    private static readonly char[] Around = [':', ',', '.', '!', '-', '\u2013', '\u2014', '@', '"'];

    private readonly Dictionary<string, TeamVerb> _phrases = [];

    /// <param name="texts">Has a line for each command: its name, a colon, and the phrases that mean it.</param>
    public TeamCommands(BotTexts texts)
    {
        foreach ((string verb, string phrase) in PhrasesOf(texts))
        {
            foreach (string spelling in PlainText.Spellings(phrase))
            {
                _phrases.TryAdd(spelling, Enum.Parse<TeamVerb>(verb, ignoreCase: true));
            }
        }
    }

    /// <summary>Every command with what means it, as it is written.</summary>
    public static IEnumerable<(string Verb, string Phrase)> PhrasesOf(BotTexts texts) =>
        from line in texts.ThreadCommands
        let parts = line.Split(':', 2)
        from phrase in parts[1].Split(',', StringSplitOptions.TrimEntries)
        select (parts[0].Trim(), phrase);

    /// <summary>Null for any other words.</summary>
    public TeamCommand? Find(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int count = Math.Min(MaxPhraseWords, words.Length); count > 0; count--)
        {
            string phrase = PlainText.Of(string.Join(' ', words[..count]));
            bool exact = words[count - 1].EndsWith(':');
            if (VerbOf(phrase) is { } verb && (count == words.Length || exact || TakesWords(verb)))
            {
                return new TeamCommand(verb, Rest(text, words[..count]), exact);
            }
        }

        return null;
    }

    private static bool TakesWords(TeamVerb verb) => verb is TeamVerb.Note or TeamVerb.Reply or TeamVerb.Assign or TeamVerb.Later or TeamVerb.Resolve;

    private TeamVerb? VerbOf(string phrase)
    {
        if (_phrases.TryGetValue(phrase, out TeamVerb verb))
        {
            return verb;
        }

        if (phrase.Length < MinTypoLetters)
        {
            return null;
        }

        int bound = EditDistance.Bound(phrase.Length);
        KeyValuePair<string, TeamVerb>[] near =
            [.. _phrases.Where(known => known.Key.Length >= MinTypoLetters && EditDistance.Between(phrase, known.Key, bound) <= bound)];
        return near.Length > 0 && near.All(known => known.Value == near[0].Value) ? near[0].Value : null;
    }

    /// <summary>The text after so many of its words, lines and spaces as they were.</summary>
    private static string Rest(string text, string[] words)
    {
        int at = 0;
        foreach (string word in words)
        {
            at = text.IndexOf(word, at, StringComparison.Ordinal) + word.Length;
        }

        return text[at..].TrimStart().TrimStart(Around).Trim();
    }
}
