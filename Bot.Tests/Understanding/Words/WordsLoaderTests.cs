using CsBot.Content.Reading;
using CsBot.Content.Words;
using CsBot.Understanding.Words;

namespace CsBot.Tests.Understanding.Words;

public sealed class WordsLoaderTests : IDisposable
{
    private readonly EditedCards _cards = new();

    [Fact]
    public void APhraseForTwoCommandsOfALanguageIsNamedWithItsLine()
    {
        int line = Edit("de", "\ngreet: [", "\ngreet: [Bitte zurueckgehen, ");
        Assert.Equal(
            [$"strings/words.de.yaml:{line}: \"Bitte zurueckgehen\" already means step.back; remove it from one of the two lists"],
            Problems());
    }

    [Fact]
    public void APhraseOfTwoLanguagesIsNoMistake()
    {
        Edit("fr", "\ngreet: [", "\ngreet: [hinfort, ");
        Edit("es", "\nguide.stop: [", "\nguide.stop: [hinfort, ");
        var words = new CommandWords(WordsLoader.Load(_cards.Folder, Commands.Spoken));
        Assert.Equal(Commands.Greet, words.Match("Hinfort!", "fr-BE")?.Command);
        Assert.Equal(Commands.Stop, words.Match("Hinfort!", "es")?.Command);
        Assert.Equal(Commands.Stop, words.Match("Hinfort!", "de")?.Command);
    }

    [Fact]
    public void APhraseWithoutWordsIsAMistake()
    {
        int line = Edit("es", "\ngreet: [", "\ngreet: [\"...\", ");
        Assert.Equal([$"strings/words.es.yaml:{line}: \"...\" has nothing that can be compared; write words or a symbol"], Problems());
    }

    [Fact]
    public void AMissingListIsAMistake()
    {
        Edit("fr", "\ngreet: [", "\ngreets: [");
        string[] lines = File.ReadAllLines(Path.Combine(_cards.Folder, "strings", "words.fr.yaml"));
        int first = Array.FindIndex(lines, line => line.Length > 0 && line[0] != '#') + 1;
        Assert.Contains($"strings/words.fr.yaml:{first}: the key \"greet\" is missing; add it", Problems());
    }

    [Fact]
    public void EnglishMustBeThere()
    {
        File.Delete(PathOf("en"));
        Assert.Contains(Problems(), problem => problem.StartsWith("strings/words.en.yaml:1: the file is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void ALanguageThatIsAddedIsUnderstood()
    {
        File.WriteAllText(PathOf("xx"), File.ReadAllText(PathOf("en")).Replace("\ngreet: [", "\ngreet: [blorpedi, ", StringComparison.Ordinal));
        Assert.Equal(Commands.Greet, new CommandWords(WordsLoader.Load(_cards.Folder, Commands.Spoken)).Match("blorpdi", null)?.Command);
    }

    public void Dispose() => _cards.Dispose();

    private string PathOf(string language) => Path.Combine(_cards.Folder, "strings", $"words.{language}.yaml");

    /// <summary>Gives the line of what was put in.</summary>
    private int Edit(string language, string old, string text)
    {
        string words = File.ReadAllText(PathOf(language));
        int at = words.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at > 0, $"{old} is not in the file");
        File.WriteAllText(PathOf(language), words.Replace(old, text, StringComparison.Ordinal));
        return words.AsSpan(0, at + 1).Count('\n') + 1;
    }

    private IEnumerable<string> Problems() =>
        Assert.Throws<ContentException>(() => WordsLoader.Load(_cards.Folder, Commands.Spoken))
            .Problems.Select(problem => problem.ToString());
}
