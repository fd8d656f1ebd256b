using CsBot.PersonalData;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.PersonalData;

/// <summary>A chat of long ago: what is kept of it, and for how long.</summary>
public sealed class PruningTests : AppTest
{
    // Its own clock: a whole host cannot be hurried through months, since every timer in it would tick through them.
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow().AddMinutes(1));

    protected override async Task ArrangeAsync()
    {
        Chat alex = App.Customer();
        await alex.SayAsync("go to step 1");
        await alex.SayAsync("my fish tank leaks on the carpet since sunday");
        await App.SettleAsync();
    }

    [Fact]
    public async Task WhatARedeliveryNeedsGoesFirst()
    {
        Assert.Equal(2, await CountAsync(db => db.Seen));
        await PruneAfterAsync(days: 1);
        Assert.Equal(2, await CountAsync(db => db.Seen));
        await PruneAfterAsync(days: 2);
        Assert.Equal(0, await CountAsync(db => db.Seen));
    }

    [Fact]
    public async Task MessagesQuestionsAndJourneysGoInTheirTime()
    {
        int messages = await CountAsync(db => db.Outbox);
        await PruneAfterAsync(days: 89);
        Assert.Equal((messages, 1, 1), await CountsAsync());
        await PruneAfterAsync(days: 2);
        Assert.Equal((0, 1, 1), await CountsAsync());
        await PruneAfterAsync(days: 90);
        Assert.Equal((0, 0, 1), await CountsAsync());
        await PruneAfterAsync(days: 550);
        Assert.Equal((0, 0, 0), await CountsAsync());
    }

    private async Task PruneAfterAsync(int days)
    {
        _time.Advance(TimeSpan.FromDays(days));
        using Pruning pruning = ActivatorUtilities.CreateInstance<Pruning>(App.Services, _time);
        await pruning.PruneAsync(CancellationToken.None);
    }

    private async Task<(int Messages, int Questions, int Journeys)> CountsAsync() =>
        (await CountAsync(db => db.Outbox.Where(row => row.Conversation == "a:Alex Example" && row.Created < _time.GetUtcNow().AddDays(-80))),
            await CountAsync(db => db.Questions), await CountAsync(db => db.Journeys));

    private Task<int> CountAsync<TRow>(Func<BotDbContext, IQueryable<TRow>> rows) => App.ReadAsync(db => rows(db).CountAsync());
}
