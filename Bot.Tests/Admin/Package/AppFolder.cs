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
    public const string German = "app/de.yaml";
    public const string Facts = "app/app.yaml";

    private static readonly Lazy<(CommandWords Words, BotTexts Texts)> Spoken =
        new(() => (new CommandWords(WordsLoader.Load(RealCards.Root, Commands.Spoken)), TextLoader.LoadTexts(RealCards.Root, "en")));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-app");

    public AppFolder()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(RealCards.Root, "app"), "*", SearchOption.AllDirectories).Where(file => !IsTranslation(file)))
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

    public void AddGerman() => File.Copy(Path.Combine(RealCards.Root, German), PathOf(German));

    private static bool IsTranslation(string file) => Path.GetExtension(file) == ".yaml" && Path.GetFileName(file) is not ("app.yaml" or "en.yaml");

    public void Dispose() => _folder.Delete(recursive: true);
}
