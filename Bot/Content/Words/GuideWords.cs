using CsBot.Content.Guides;
using CsBot.Content.Reading;

namespace CsBot.Content.Words;

/// <summary>Adds to the words of commands those by which a guide is asked for.</summary>
internal static class GuideWords
{
    private const string Mark = "guide.open:";

    /// <summary>The guide that a command found in words stands for; null for any other command.</summary>
    public static string? GuideOf(string? command) =>
        command?.StartsWith(Mark, StringComparison.Ordinal) == true ? command[Mark.Length..] : null;

    /// <summary>The words of the commands and of the guides together.</summary>
    /// <exception cref="ContentException">Words of a guide stand for something else already.</exception>
    public static WordSet Join(string cardsFolder, IReadOnlyList<LanguageWords> commands, GuideLibrary guides)
    {
        var files = new ContentFiles(cardsFolder);
        LanguageWords[] all = [.. commands.Select(words => Join(files, words, guides))];
        files.ThrowIfAny();
        return new WordSet(all, commands);
    }

    private static LanguageWords Join(ContentFiles files, LanguageWords words, GuideLibrary guides)
    {
        Dictionary<string, string> meanings = MeaningsOf(words);
        var added = new List<(string Command, string Phrase)>();
        foreach (Guide guide in guides.All.Where(guide => guide.Language == words.Language && guide.Offer is not null))
        {
            string file = $"guides/{guide.Id}/{guide.Language}/guide.yaml";
            foreach ((string phrase, int line) in guide.Offer!.Words)
            {
                if (Mistake(phrase, Mark + guide.Id, meanings) is { } mistake)
                {
                    files.Report(file, line, $"\"{phrase}\" {mistake}");
                }

                added.Add((Mark + guide.Id, phrase));
            }
        }

        return words with { Phrases = [.. words.Phrases, .. added] };
    }

    private static Dictionary<string, string> MeaningsOf(LanguageWords words)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string command, string phrase) in words.Phrases)
        {
            foreach (string plain in LanguageWords.PlainPhrases(phrase))
            {
                meanings[plain] = command;
            }
        }

        return meanings;
    }

    private static string? Mistake(string phrase, string command, Dictionary<string, string> meanings)
    {
        foreach (string plain in LanguageWords.PlainPhrases(phrase))
        {
            if (plain.Length == 0)
            {
                return "has nothing that can be compared; write words";
            }

            if (!meanings.TryAdd(plain, command) && meanings[plain] != command)
            {
                return $"already means {meanings[plain]}; choose other words";
            }
        }

        return null;
    }
}
