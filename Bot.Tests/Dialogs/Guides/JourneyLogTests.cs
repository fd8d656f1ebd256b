using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Guides;

public sealed class JourneyLogTests : IAsyncLifetime
{
    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _alex = _app.Customer();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task NothingIsRecordedBeforeTheGuide()
    {
        await _alex.InstallAsync();
        await _alex.SayAsync("help");
        await _alex.SayAsync("region");
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task AStartMakesOneRowThatFollowsThePerson()
    {
        DateTimeOffset before = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        await _alex.SayAsync("go to step 1");
        JourneyRow started = Assert.Single(await RowsAsync());
        Assert.StartsWith("a:Alex Example/", started.Id, StringComparison.Ordinal);
        Assert.Equal(("customersource", false, "open-signup"), (started.GuideId, started.Practice, started.LastStep));
        Assert.InRange(started.Started, before, TimeProvider.System.GetUtcNow());
        await _alex.SayAsync("done");
        JourneyRow moved = Assert.Single(await RowsAsync());
        Assert.Equal(("fill-in-form", started.Id, started.Started), (moved.LastStep, moved.Id, moved.Started));
        Assert.True(moved.LastSign >= started.LastSign);
        Assert.False(moved.Finished || moved.Confirmed || moved.Parked || moved.Replaced);
    }

    [Fact]
    public async Task PuttingTheGuideAwayParksIt()
    {
        await _alex.SayAsync("go to step 4");
        await _alex.SayAsync("stop");
        Assert.True((await RowsAsync()).Single().Parked);
        await _alex.SayAsync("start");
        Assert.False((await RowsAsync()).Single().Parked);
    }

    [Fact]
    public async Task SayingThatItWorkedIsNotTheProofOfIt()
    {
        await _alex.SayAsync("go to step 14");
        await _alex.SayAsync("done");
        Assert.Equal((true, false), (await RowsAsync()).Select(row => (row.Finished, row.Confirmed)).Single());
        await _alex.SayAsync("yes");
        Assert.Equal((true, true), (await RowsAsync()).Select(row => (row.Finished, row.Confirmed)).Single());
    }

    [Fact]
    public async Task ASecondWalkIsARowOfItsOwnAndTheFirstStaysConfirmed()
    {
        await _alex.SayAsync("go to step 14");
        await _alex.SayAsync("done");
        await _alex.SayAsync("yes");
        await _alex.SayAsync("restart");
        await _alex.SayAsync("yes");
        List<JourneyRow> rows = await RowsAsync();
        Assert.Equal([(true, false), (false, false)], rows.Select(row => (row.Confirmed, row.Replaced)));
    }

    [Fact]
    public async Task BeginningAgainReplacesWhatWasNotConfirmed()
    {
        await _alex.SayAsync("go to step 3");
        await _alex.SayAsync("restart");
        await _alex.SayAsync("yes");
        List<JourneyRow> rows = await RowsAsync();
        Assert.Equal([(true, "account-created"), (false, "open-signup")], rows.Select(row => (row.Replaced, row.LastStep)));
    }

    [Fact]
    public async Task LookingBackAfterTheProofKeepsTheSuccess()
    {
        await _alex.SayAsync("go to step 14");
        await _alex.SayAsync("done");
        await _alex.SayAsync("yes");
        await _alex.SayAsync("go to step 2");
        Assert.Equal(("fill-in-form", true), (await RowsAsync()).Select(row => (row.LastStep, row.Confirmed)).Single());
    }

    [Fact]
    public async Task EachConversationHasItsOwn()
    {
        await _alex.SayAsync("go to step 3");
        await _app.Customer("Eve").SayAsync("go to step 4");
        Assert.Equal(["a:Alex Example", "a:Eve"], (await RowsAsync()).Select(row => row.Conversation));
        Assert.DoesNotContain(await RowsAsync(), row => row.Replaced);
    }

    private Task<List<JourneyRow>> RowsAsync() =>
        _app.ReadAsync(db => db.Journeys.AsNoTracking().OrderBy(row => row.Started).ToListAsync());
}
