using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The region whose home page the guide opens.</summary>
public sealed class RegionTests : AppTest
{
    private const string NorthAmerica = "https://mbs.microsoft.com/customersource/northamerica";
    private const string Global = "https://mbs.microsoft.com/customersource/global";

    [Fact]
    public async Task TheStepOpensThePageOfTheChosenRegion()
    {
        await Alex.SayAsync("go to step 12");
        Assert.Equal(NorthAmerica, Link());
        await Alex.ClickAsync("My page is for another region");
        await Alex.ClickAsync(Rest());
        Alex.Last.Shows("Step 12 of 14");
        Alex.Last.Shows("Rest of the world");
        Assert.Equal(Global, Link());
        (await Alex.SayAsync("links")).Shows(Global);
    }

    [Fact]
    public async Task TheTakeAwayHasTheAddressOfTheChosenRegion()
    {
        await Alex.SayAsync("region");
        await Alex.ClickAsync(Rest());
        await Alex.SayAsync("go to step 14");
        await Alex.SayAsync("done");
        CardView card = await Alex.SayAsync("yes");
        card.Shows($"[Your address for CustomerSource]({Global})");
        card.Shows($"CustomerSource (Rest of the world): {Global}");
    }

    [Fact]
    public async Task ChosenAtTheEndItChangesTheTakeAway()
    {
        await Alex.SayAsync("go to step 14");
        await Alex.SayAsync("done");
        await Alex.SayAsync("yes");
        await Alex.ClickAsync("My page is for another region");
        await Alex.ClickAsync(Rest());
        Alex.Last.Shows("✓ You are in");
        Alex.Last.Shows($"[Your address for CustomerSource]({Global})");
    }

    [Fact]
    public async Task ItIsKeptWhenTheGuideBeginsAgain()
    {
        await Alex.SayAsync("go to step 12");
        await Alex.SayAsync("change region");
        await Alex.ClickAsync(Rest());
        await Alex.SayAsync("restart");
        await Alex.SayAsync("yes");
        await Alex.SayAsync("go to step 12");
        Assert.Equal(Global, Link());
    }

    [Fact]
    public async Task LeftAsItIsNothingChanges()
    {
        await Alex.SayAsync("go to step 12");
        await Alex.SayAsync("region");
        await Alex.ClickAsync("Leave it as it is");
        Alex.Last.Shows("Step 12 of 14");
        Assert.Equal(NorthAmerica, Link());
    }

    [Fact]
    public async Task ARegionThatDoesNotExistChangesNothing()
    {
        await Alex.SayAsync("go to step 12");
        CardView card = await Alex.SayAsync("region");
        JsonObject data = card.Actions.First(a => a.Title == Rest()).Json["data"]!.DeepClone().AsObject();
        data["region"] = "moon";
        await Alex.ExecuteAsync(card.Id, "region.set", data);
        Assert.Equal(NorthAmerica, Link());
    }

    [Fact]
    public async Task BeforeTheGuideItIsRememberedToo()
    {
        await Alex.SayAsync("region");
        CardView card = Alex.Last;
        await Alex.ClickAsync(Rest());
        Alex.Last.Shows("Rest of the world");
        Assert.Contains("Start the guide", Alex.Last.Actions.Select(a => a.Title));
        Assert.Equal(card.Id, Alex.Last.Id);
    }

    /// <summary>The row is named by the address on it, too.</summary>
    private string Rest() => Alex.Last.Actions.First(a => a.Title.StartsWith("Rest of the world", StringComparison.Ordinal)).Title;

    private string Link() => Alex.Last.Actions.Single(a => a.Title == "Open CustomerSource ↗").Json["url"]!.GetValue<string>();
}
