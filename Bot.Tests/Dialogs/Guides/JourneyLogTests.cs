using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Guides;

public sealed class JourneyLogTests : AppTest
{
    [Fact]
    public async Task NothingIsRecordedBeforeTheGuide()
    {
        await Alex.InstallAsync();
        await Alex.SayAsync("help");
        await Alex.SayAsync("region");
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task AStartMakesOneRowThatFollowsThePerson()
    {
        DateTimeOffset before = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        await Alex.SayAsync("go to step 1");
        JourneyRow started = Assert.Single(await RowsAsync());
        Assert.StartsWith("a:Alex Example/", started.Id, StringComparison.Ordinal);
        Assert.Equal(("customersource", false, "open-signup"), (started.GuideId, started.Practice, started.LastStep));
        Assert.InRange(started.Started, before, TimeProvider.System.GetUtcNow());
        await Alex.SayAsync("done");
        JourneyRow moved = Assert.Single(await RowsAsync());
        Assert.Equal(("fill-in-form", started.Id, started.Started), (moved.LastStep, moved.Id, moved.Started));
        Assert.True(moved.LastSign >= started.LastSign);
        Assert.False(moved.Finished || moved.Confirmed || moved.Parked || moved.Replaced);
    }

    [Fact]
    public async Task PuttingTheGuideAwayParksIt()
    {
        await Alex.SayAsync("go to step 4");
        await Alex.SayAsync("stop");
        Assert.True((await RowsAsync()).Single().Parked);
        await Alex.SayAsync("start");
        Assert.False((await RowsAsync()).Single().Parked);
    }

    [Fact]
    public async Task SayingThatItWorkedIsNotTheProofOfIt()
    {
        await Alex.SayAsync("go to step 14");
        await Alex.SayAsync("done");
        Assert.Equal((true, false), (await RowsAsync()).Select(row => (row.Finished, row.Confirmed)).Single());
        await Alex.SayAsync("yes");
        Assert.Equal((true, true), (await RowsAsync()).Select(row => (row.Finished, row.Confirmed)).Single());
    }

    [Fact]
    public async Task ASecondWalkIsARowOfItsOwnAndTheFirstStaysConfirmed()
    {
        await Alex.SayAsync("go to step 14");
        await Alex.SayAsync("done");
        await Alex.SayAsync("yes");
        await Alex.SayAsync("restart");
        await Alex.SayAsync("yes");
        List<JourneyRow> rows = await RowsAsync();
        Assert.Equal([(true, false), (false, false)], rows.Select(row => (row.Confirmed, row.Replaced)));
    }

    [Fact]
    public async Task BeginningAgainReplacesWhatWasNotConfirmed()
    {
        await Alex.SayAsync("go to step 3");
        await Alex.SayAsync("restart");
        await Alex.SayAsync("yes");
        List<JourneyRow> rows = await RowsAsync();
        Assert.Equal([(true, "account-created"), (false, "open-signup")], rows.Select(row => (row.Replaced, row.LastStep)));
    }

    [Fact]
    public async Task LookingBackAfterTheProofKeepsTheSuccess()
    {
        await Alex.SayAsync("go to step 14");
        await Alex.SayAsync("done");
        await Alex.SayAsync("yes");
        await Alex.SayAsync("go to step 2");
        Assert.Equal(("fill-in-form", true), (await RowsAsync()).Select(row => (row.LastStep, row.Confirmed)).Single());
    }

    [Fact]
    public async Task EachConversationHasItsOwn()
    {
        await Alex.SayAsync("go to step 3");
        await App.Customer("Eve").SayAsync("go to step 4");
        Assert.Equal(["a:Alex Example", "a:Eve"], (await RowsAsync()).Select(row => row.Conversation));
        Assert.DoesNotContain(await RowsAsync(), row => row.Replaced);
    }

    private Task<List<JourneyRow>> RowsAsync() =>
        App.ReadAsync(db => db.Journeys.AsNoTracking().OrderBy(row => row.Started).ToListAsync());
}
