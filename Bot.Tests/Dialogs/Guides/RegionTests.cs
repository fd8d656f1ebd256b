using System.Text.Json.Nodes;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>The region whose home page the guide opens.</summary>
public sealed class RegionTests : IAsyncLifetime
{
    private const string NorthAmerica = "https://mbs.microsoft.com/customersource/northamerica";
    private const string Global = "https://mbs.microsoft.com/customersource/global";

    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _alex = _app.Customer();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task TheStepOpensThePageOfTheChosenRegion()
    {
        await _alex.SayAsync("go to step 12");
        Assert.Equal(NorthAmerica, Link());
        await _alex.ClickAsync("My page is for another region");
        await _alex.ClickAsync("Rest of the world");
        Assert.Contains("Step 12 of 14", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Rest of the world", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(Global, Link());
        Assert.Contains(Global, (await _alex.SayAsync("links")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTakeAwayHasTheAddressOfTheChosenRegion()
    {
        await _alex.SayAsync("region");
        await _alex.ClickAsync("Rest of the world");
        await _alex.SayAsync("go to step 14");
        await _alex.SayAsync("done");
        CardView card = await _alex.SayAsync("yes");
        Assert.Contains($"Your address for CustomerSource: {Global}", card.Text, StringComparison.Ordinal);
        Assert.Contains($"CustomerSource (Rest of the world): {Global}", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChosenAtTheEndItChangesTheTakeAway()
    {
        await _alex.SayAsync("go to step 14");
        await _alex.SayAsync("done");
        await _alex.SayAsync("yes");
        await _alex.ClickAsync("My page is for another region");
        await _alex.ClickAsync("Rest of the world");
        Assert.Contains("✓ You are in", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains($"Your address for CustomerSource: {Global}", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsKeptWhenTheGuideBeginsAgain()
    {
        await _alex.SayAsync("go to step 12");
        await _alex.SayAsync("change region");
        await _alex.ClickAsync("Rest of the world");
        await _alex.SayAsync("restart");
        await _alex.SayAsync("yes");
        await _alex.SayAsync("go to step 12");
        Assert.Equal(Global, Link());
    }

    [Fact]
    public async Task LeftAsItIsNothingChanges()
    {
        await _alex.SayAsync("go to step 12");
        await _alex.SayAsync("region");
        await _alex.ClickAsync("Leave it as it is");
        Assert.Contains("Step 12 of 14", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(NorthAmerica, Link());
    }

    [Fact]
    public async Task ARegionThatDoesNotExistChangesNothing()
    {
        await _alex.SayAsync("go to step 12");
        CardView card = await _alex.SayAsync("region");
        JsonObject data = card.Actions.First(a => a.Title == "Rest of the world").Json["data"]!.DeepClone().AsObject();
        data["region"] = "moon";
        await _alex.ExecuteAsync(card.Id, "region.set", data);
        Assert.Equal(NorthAmerica, Link());
    }

    [Fact]
    public async Task BeforeTheGuideItIsRememberedToo()
    {
        await _alex.SayAsync("region");
        CardView card = _alex.Last;
        await _alex.ClickAsync("Rest of the world");
        Assert.Contains("Rest of the world", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Start the guide", _alex.Last.Actions.Select(a => a.Title));
        Assert.True(_alex.Screen.Single(shown => shown.Id == card.Id).IsCollapsed);
    }

    private string Link() => _alex.Last.Actions.Single(a => a.Title == "Open CustomerSource ↗").Json["url"]!.GetValue<string>();
}
