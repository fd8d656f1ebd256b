using CsBot.Guides;

namespace CsBot.Texts;

/// <summary>Adds to the words of commands those by which a guide is asked for.</summary>
public static class GuideWords
{
    private const string Mark = "guide.open:";

    /// <summary>The guide that a command found in words stands for; null for any other command.</summary>
    public static string? GuideOf(string? command) =>
        command?.StartsWith(Mark, StringComparison.Ordinal) == true ? command[Mark.Length..] : null;

    /// <summary>The words of the commands and of the guides together.</summary>
    /// <exception cref="ContentException">Words of a guide stand for something else already.</exception>
    public static CommandWords Join(string cardsFolder, CommandWords commands, GuideLibrary guides)
    {
        var files = new ContentFiles(cardsFolder);
        LanguageWords[] all = [.. commands.Languages.Select(words => Join(files, words, guides))];
        files.ThrowIfAny();
        return new CommandWords(all) { Learned = commands.Languages };
    }

    private static LanguageWords Join(ContentFiles files, LanguageWords words, GuideLibrary guides)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string command, string phrase) in words.Phrases)
        {
            foreach (string plain in LanguageWords.PlainPhrases(phrase))
                meanings[plain] = command;
        }

        var added = new List<(string Command, string Phrase)>();
        foreach (Guide guide in guides.All.Where(guide => guide.Language == words.Language && guide.Offer is not null))
        {
            foreach ((string phrase, int line) in guide.Offer!.Words)
            {
                string[] spellings = [.. LanguageWords.PlainPhrases(phrase)];
                if (spellings.Contains(""))
                    files.Report($"guides/{guide.Id}/{guide.Language}/guide.yaml", line, $"\"{phrase}\" holds nothing that can be compared; write words");
                else if (spellings.Select(plain => meanings.GetValueOrDefault(plain, guide.Id)).FirstOrDefault(other => other != guide.Id) is { } taken)
                    files.Report($"guides/{guide.Id}/{guide.Language}/guide.yaml", line, $"\"{phrase}\" stands for {taken} already; choose other words");
                foreach (string plain in spellings)
                    meanings.TryAdd(plain, guide.Id);
                added.Add((Mark + guide.Id, phrase));
            }
        }

        return words with { Phrases = [.. words.Phrases, .. added] };
    }
}
