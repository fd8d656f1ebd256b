namespace CsBot.Tests.Content.Guides;

/// <summary>A small content folder without mistakes, for a test to break in one place.</summary>
internal sealed class SmallCards : IDisposable
{
    public const string Facts = "guides/demo/guide.yaml";
    public const string Words = "guides/demo/en/guide.yaml";
    public const string Begin = "guides/demo/en/1-first/1-begin.md";
    public const string GoOn = "guides/demo/en/1-first/2-go-on.md";
    public const string End = "guides/demo/en/2-second/1-end.md";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cards-");

    public SmallCards()
    {
        foreach ((string file, string text) in SmallCardsText.Files)
            this[file] = text;
    }

    public string Root => _folder.FullName;

    public string this[string file]
    {
        get => File.ReadAllText(PathOf(file));
        set
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), value);
        }
    }

    /// <summary>Replaces words that must be there, so that a test cannot break nothing by mistake.</summary>
    public void Replace(string file, string old, string with)
    {
        Assert.Contains(old, this[file], StringComparison.Ordinal);
        this[file] = this[file].Replace(old, with, StringComparison.Ordinal);
    }

    public void Delete(string file) => File.Delete(PathOf(file));

    public void Move(string file, string to)
    {
        this[to] = this[file];
        Delete(file);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(Root, file);
}
