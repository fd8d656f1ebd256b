using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.PersonalData;
using CsBot.Tests.Requirements;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.PersonalData;

public sealed class PersonalDataTests : IAsyncLifetime
{
    private const string Marker = "zebra-4711";

    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _alex = _app.Customer();
        await _app.Support().InstallAsync();
        await _alex.InstallAsync();
        await _alex.SayAsync("go to step 5");
        await _alex.SayAsync("person");
        await _alex.ClickAsync("Send to support", new JsonObject { ["problem"] = $"It shows {Marker}" });
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task EveryTableIsKnownToBePersonalOrNot()
    {
        Type[] tables = await _app.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.ClrType).ToArray()));
        Assert.NotEmpty(tables);
        Assert.Empty(tables.Except(PersonalTables.Personal).Except(PersonalTables.NotPersonal.Keys));
    }

    [Fact]
    public async Task WhatIsKeptIsCountedAndNamed()
    {
        CardView card = await _alex.SayAsync("What do you keep about me?");
        Assert.Contains("Step 5 of 14", card.Text, StringComparison.Ordinal);
        Assert.Matches("CS-[0-9]{4}", card.Text);
        Assert.Contains(card.Actions, action => action.Title == "Delete my data");
    }

    [Fact]
    public async Task DeletingAsksFirst()
    {
        await _alex.SayAsync("delete my data");
        Assert.Contains("Step 5 of 14", (await _alex.SayAsync("no")).Text, StringComparison.Ordinal);
        Assert.Contains(await DatabaseDump.OfAsync(_app), row => row.Contains(Marker, StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task DeletingTakesThePlaceInTheGuideAwayOnPostgreSqlToo()
    {
        await using BotApp app = await BotApp.StartOnAsync(await PostgresServer.NewDatabaseAsync());
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 5");
        await alex.SayAsync("delete my data");
        await alex.SayAsync("yes");
        Assert.Empty(await app.ReadAsync(db => db.States.ToListAsync()));
    }

    [Fact]
    public async Task ADeletionThatIsDeliveredAgainBringsNothingBack()
    {
        await _alex.SayAsync("delete my data");
        JsonObject yes = _alex.Activity("message", new JsonObject { ["text"] = "yes" });
        await _alex.PostAsync(yes);
        int messages = _alex.Screen.Count;
        await _alex.PostAsync((JsonObject)yes.DeepClone());
        Assert.Equal(messages, _alex.Screen.Count);
        Assert.Empty(await _app.ReadAsync(db => db.States.Where(state => state.Key.Contains("a:Alex")).ToListAsync()));
    }

    [Fact]
    public async Task DeletingLeavesNothingInAnyTable()
    {
        Assert.Contains(await DatabaseDump.OfAsync(_app), row => row.Contains(Marker, StringComparison.Ordinal));
        await _alex.SayAsync("delete my data");
        CardView answer = await _alex.SayAsync("yes");
        Assert.Contains("I have deleted everything", answer.Text, StringComparison.Ordinal);
        string[] rows = await DatabaseDump.OfAsync(_app);
        Assert.DoesNotContain(rows, row => row.Contains(Marker, StringComparison.Ordinal));
        Assert.All(
            rows.Where(row => row.Contains("a:Alex Example", StringComparison.Ordinal)),
            row => Assert.Matches("^(Seen|Outbox|Leases|Timers)", row));
        Assert.Equal(0, await _app.ReadAsync(db => db.Tickets.CountAsync()));
        Assert.Contains(_app.Connector.Calls, call => call.Method == "PUT" && call.Body!.ToJsonString().Contains("has deleted this request", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AfterDeletingOneBeginsAnew()
    {
        await _alex.SayAsync("delete my data");
        await _alex.SayAsync("yes");
        Assert.Contains("have not started", (await _alex.SayAsync("where am i")).Text, StringComparison.Ordinal);
        Assert.Contains("Where do you stand?", (await _alex.SayAsync("start")).Text, StringComparison.Ordinal);
    }
}
