using CsBot.Admin.Package;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Tests.Content.Guides;
using CsBot.Understanding.Words;

namespace CsBot.Tests.Admin.Package;

/// <summary>A copy of Cards/app, for a test to change in one place.</summary>
internal sealed class AppFolder : IDisposable
{
    public const string English = "app/en.yaml";
    public const string Facts = "app/app.yaml";

    private static readonly Lazy<(CommandWords Words, BotTexts Texts)> Spoken =
        new(() => (new CommandWords(WordsLoader.Load(RealCards.Root, Commands.Spoken)), TextLoader.LoadTexts(RealCards.Root, "en")));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-app");

    public AppFolder()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(RealCards.Root, "app"), "*", SearchOption.AllDirectories))
        {
            string copy = PathOf(Path.GetRelativePath(RealCards.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public AppContent Load() => AppContentLoader.Load(_folder.FullName, Spoken.Value.Words, Spoken.Value.Texts);

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    /// <summary>Replaces words that must be there, so that a test cannot break nothing by mistake.</summary>
    public void Replace(string file, string old, string with)
    {
        string text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>The English words with those in German that are compared to something.</summary>
    public void AddGerman()
    {
        File.Copy(PathOf(English), PathOf("app/de.yaml"));
        (string English, string German)[] titles =
        [
            ("title: Start the guide", "title: Starten"), ("title: Next", "title: Weiter"), ("title: Back", "title: Zurück"),
            ("title: Where am I", "title: Wo bin ich"), ("title: Help", "title: Hilfe"), ("title: Explain with CsBot", "title: Mit CsBot erklären"),
        ];
        foreach ((string english, string german) in titles)
        {
            Replace("app/de.yaml", english, german);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
