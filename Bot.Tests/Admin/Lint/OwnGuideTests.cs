using System.Text.RegularExpressions;
using CsBot.Admin.Lint;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests.Admin.Lint;

/// <summary>"Write your own guide" in Cards/README.md, followed to the letter: its files are read out of the document.</summary>
public sealed partial class OwnGuideTests : IDisposable
{
    private static readonly string Document = File.ReadAllText(Path.Combine(RealCards.Root, "README.md")).ReplaceLineEndings("\n");

    private readonly EditedCards _cards = new();

    public void Dispose() => _cards.Dispose();

    [Fact]
    public async Task FiveStepsMakeAGuideThatCanBeWalkedToItsEnd()
    {
        (string File, string Text)[] files = [.. Blocks().Matches(Document).Select(match => (match.Groups["file"].Value, match.Groups["text"].Value))];
        Assert.Equal(5, files.Length);
        Assert.Equal(["1.", "2.", "3.", "4.", "5."], Numbers().Matches(Section()).Select(match => match.Groups[1].Value));
        foreach ((string file, string text) in files)
        {
            string path = Path.Combine(_cards.Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text);
        }

        Assert.Empty(ContentLint.Check(_cards.Folder, withHints: false).Mistakes);
        await using BotApp app = await BotApp.StartAsync(cardsFolder: _cards.Folder);
        Chat alex = app.Customer();
        await alex.SayAsync("guides");
        await alex.ClickAsync("My first day");
        alex.Last.Shows("Step 1 of 2");
        await alex.SayAsync("something else");
        alex.Last.Shows("It asks me to sign in");
        await alex.SayAsync("stop");
        await alex.SayAsync("stop");
        await alex.SayAsync("what do i do on my first day?");
        await alex.SayAsync("done");
        alex.Last.Shows("Step 2 of 2");
        await alex.SayAsync("done");
        alex.Last.Shows("You have finished: Your first day with the new system");
        alex.Last.Shows("Ask your colleague");
    }

    private static string Section()
    {
        string from = Document[Document.IndexOf("## Write your own guide", StringComparison.Ordinal)..];
        return from[..from.IndexOf("\n## ", 3, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^ *```(?:yaml|markdown) (?<file>guides/\S+)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^(\d\.) ", RegexOptions.Multiline)]
    private static partial Regex Numbers();
}
