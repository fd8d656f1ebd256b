using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Tests.Content.Guides;
using CsBot.Tests.Requirements;
using CsBot.Understanding.Words;

namespace CsBot.Tests.Understanding.Words;

/// <summary>The real words, and the lists of messages they are measured with.</summary>
internal static class CommandFiles
{
    public static CommandWords Words { get; } = new(WordsLoader.Load(RealCards.Root, Commands.Spoken));

    public static IReadOnlyList<LanguageWords> Languages { get; } =
        [.. new[] { "en", "de", "es", "fr" }.Select(language => WordsLoader.ReadLanguage(RealCards.Root, language, Commands.Spoken))];

    /// <summary>Language, the command it should be ("step.goto 5" with its number), and the message.</summary>
    public static IReadOnlyList<(string Language, string Command, string Message)> Messages { get; } =
        [.. Lines("commands.tsv").Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1], parts[2]))];

    public static IReadOnlyList<string> NoCommands { get; } = [.. Lines("not-commands.txt")];

    /// <summary>Every phrase of the words files with its language and command.</summary>
    public static IReadOnlyList<(string Language, string Command, string Phrase)> Phrases { get; } =
    [
        .. from words in Languages
           from entry in words.Phrases
           select (words.Language, entry.Command, entry.Phrase),
    ];

    public static string Name(WordMatch? match) => match is { } found ? $"{found.Command} {found.Number}".TrimEnd() : "none";

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.PathTo("Bot.Tests", "Understanding", "Words", file)).Where(line => line.Length > 0 && (line[0] != '#' || char.IsDigit(line[1])));
}
