using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Understanding.Words;
using Xunit.Abstractions;

namespace CsBot.Tests.Understanding.Words;

/// <summary>
/// One random mistake in any phrase of six letters or more gives the same command or none, never another,
/// unless it writes another one to the letter.
/// </summary>
public sealed class TypingMistakeTests(ITestOutputHelper output)
{
    private const int Seed = 20_260;
    private const int MistakesPerPhrase = 2;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private readonly PhraseBook _exact = new(CommandFiles.Languages, plain => plain);
    private readonly PhraseBook _squeezed = new(CommandFiles.Languages, PlainText.Squeeze);

    [Fact]
    public void OneMistakeNeverMakesAnotherCommand()
    {
        var random = new Random(Seed);
        (int same, int none, int tried) = (0, 0, 0);
        var others = new List<string>();
        foreach ((string language, _, string phrase) in CommandFiles.Phrases.Where(entry => entry.Phrase.Count(char.IsLetter) >= 6))
        {
            string meant = phrase.Replace("{n}", "7", StringComparison.Ordinal);
            for (int i = 0; i < MistakesPerPhrase; i++)
            {
                string typed = WithMistake(meant, random);
                foreach (string? locale in new[] { language, null })
                {
                    string? command = CommandFiles.Words.Match(typed, locale)?.Command;
                    bool isSame = command == CommandFiles.Words.Match(meant, locale)?.Command;
                    (same, none, tried) = (same + (isSame ? 1 : 0), none + (command is null ? 1 : 0), tried + 1);
                    if (command is not null && !isSame && !WritesAnother(typed, locale))
                    {
                        others.Add($"{language} \"{phrase}\" typed \"{typed}\" is {command}");
                    }
                }
            }
        }

        output.WriteLine($"tried {tried}, same {same}, none {none}, other by the letter {tried - same - none - others.Count}, other {others.Count}");
        Assert.Empty(others);
        Assert.InRange(same / (double)tried, 0.83, 1);
    }

    private bool WritesAnother(string typed, string? language) =>
        (_exact.Find(PlainText.Of(typed), language) ?? _squeezed.Find(PlainText.Squeeze(PlainText.Of(typed)), language)) is not null;

    private static string WithMistake(string text, Random random)
    {
        int at;
        do
        {
            at = random.Next(text.Length - 1);
        }
        while (!char.IsLetter(text[at]) || !char.IsLetter(text[at + 1]));

        char other = Letters[random.Next(Letters.Length)];
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, $"{other}"),
            2 => $"{text[..at]}{other}{text[(at + 1)..]}",
            _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
        };
    }
}
