using CsBot.Content.Guides;

namespace CsBot.Tests.Content.Guides;

public sealed class GuideLoaderTests : IDisposable
{
    private readonly SmallCards _cards = new();

    public void Dispose() => _cards.Dispose();

    [Fact]
    public void ReadsPhasesAndStepsInTheirOrder()
    {
        Guide guide = Load();
        Assert.Equal(["first", "second"], guide.Phases.Select(phase => phase.Id));
        Assert.Equal([("begin", 1), ("go-on", 2), ("end", 3)], guide.Steps.Select(step => (step.Id, step.Number)));
        Assert.Equal("7", guide.Version);
    }

    [Fact]
    public void ReadsAStepWhole()
    {
        Step step = Load().Steps[0];
        Assert.Equal("Begin", step.Title);
        Assert.Equal("The **beginning**.", step.Expect);
        Assert.True(step.NeedsAction);
        Assert.Equal(new StepLink("Open it", "https://signup.example.com/"), step.Link);
        Assert.Equal(new Picture("begin.png", "A drawing"), step.Picture);
        Assert.Equal(
            [new Trouble("lost", "I am lost", "Go on.", "go-on"), new Trouble("stuck", "I am stuck", "Wait a little.", null)],
            step.Troubles);
    }

    [Fact]
    public void ShowsAPictureInTheStepsLanguageAndTheEnglishOneUntilItIsDrawn()
    {
        CopyToGerman();
        _cards["images/begin.dark.png"] = "a dark picture";
        Assert.Equal(new Picture("begin.png", "A drawing") { DarkFile = "begin.dark.png" }, German());

        _cards["images/de/begin.png"] = "a German picture";
        Assert.Equal(new Picture("de/begin.png", "A drawing"), German());

        _cards["images/de/begin.dark.png"] = "a dark German picture";
        Assert.Equal(new Picture("de/begin.png", "A drawing") { DarkFile = "de/begin.dark.png" }, German());
        Assert.Equal("begin.png", Load().Steps[0].Picture!.File);

        Picture? German() => GuideLoader.Load(_cards.Root).Main("de").Steps[0].Picture;
    }

    [Fact]
    public void TakesNotesOutOfTheInstructions()
    {
        Step step = Load().Steps[0];
        Assert.Equal([new Note(NoteKind.Warning, "Be careful,\nvery careful."), new Note(NoteKind.Tip, "Smile.")], step.Notes);
        Assert.StartsWith("Do *this* first.", step.Instructions, StringComparison.Ordinal);
        Assert.EndsWith("Then do that.", step.Instructions, StringComparison.Ordinal);
        Assert.DoesNotContain("careful", step.Instructions, StringComparison.Ordinal);
    }

    [Fact]
    public void OpensTheHomePageOfTheRegion()
    {
        Guide guide = Load();
        Assert.Equal("https://there.example.com/", guide.Steps[2].Link!.UrlFor(guide.RegionOf("there")));
        Assert.Equal("https://here.example.com/", guide.Steps[2].Link!.UrlFor(guide.RegionOf("unknown")));
        Assert.Equal("https://there.example.com/", guide.Links[2].UrlFor(guide.RegionOf("there")));
    }

    [Fact]
    public void HasNoAddressForThePersonalLink()
    {
        Guide guide = Load();
        Assert.Null(guide.Links[1].Url);
        Assert.Null(guide.Links[1].UrlFor(guide.Regions[0]));
        Assert.False(guide.Links[1].OpensHome);
    }

    [Theory]
    [InlineData("retired", ServiceState.Retired, "It has gone.", "It is gone.")]
    [InlineData("moved", ServiceState.Moved, "It has moved.", "It moved.")]
    [InlineData("available", ServiceState.Available, "", "")]
    internal void OneWordFlipsTheStatus(string word, ServiceState state, string text, string summary)
    {
        _cards.Replace(SmallCards.Facts, "state: retired", $"state: {word}");
        StatusNotice status = Load().Status;
        Assert.Equal((state, text, summary), (status.State, status.Text, status.Summary));
        Assert.Equal(summary.Length == 0 ? "Go in." : $"Go in.\n\n{summary}", status.Below("Go in."));
        Assert.Equal([new ProductLink("Tool", "About the tool", "https://tool.example.com/")], status.Products);
    }

    [Fact]
    public void ReadsEveryLanguageThatHasAFolder()
    {
        CopyToGerman();
        _cards.Replace("guides/demo/de/guide.yaml", "title: A demo", "title: Eine Probe");
        GuideLibrary library = GuideLoader.Load(_cards.Root);
        Assert.Equal("Eine Probe", library.Get("demo", "de-AT").Title);
        Assert.Equal("A demo", library.Get("demo", "fr-FR").Title);
    }

    [Fact]
    public void ReadsFilesWithWindowsLineEnds()
    {
        foreach (string file in SmallCardsText.Files.Keys)
            _cards[file] = _cards[file].ReplaceLineEndings("\r\n");
        Assert.Equal("Be careful,\nvery careful.", Load().Steps[0].Notes[0].Text);
    }

    [Fact]
    public void IgnoresHiddenFiles()
    {
        _cards["guides/demo/en/1-first/.DS_Store"] = "x";
        Assert.Equal(3, Load().Steps.Count);
    }

    private void CopyToGerman()
    {
        foreach (string file in SmallCardsText.Files.Keys.Where(name => name.Contains("/en/", StringComparison.Ordinal)))
            _cards[file.Replace("/en/", "/de/", StringComparison.Ordinal)] = _cards[file];
    }

    private Guide Load() => GuideLoader.Load(_cards.Root).Get("demo", "en");
}
