using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.PersonalData;
using CsBot.Tests.Requirements;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.PersonalData;

public sealed class PersonalDataTests : AppTest
{
    private const string Marker = "zebra-4711";

    protected override async Task ArrangeAsync()
    {
        await App.Support().InstallAsync();
        await Alex.InstallAsync();
        await Alex.SayAsync("go to step 5");
        await Alex.SayAsync("person");
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = $"It shows {Marker}" });
    }

    [Fact]
    public async Task EveryTableIsKnownToBePersonalOrNot()
    {
        Type[] tables = await App.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.ClrType).ToArray()));
        Assert.NotEmpty(tables);
        Assert.Empty(tables.Except(PersonalTables.Personal).Except(PersonalTables.NotPersonal.Keys));
    }

    [Fact]
    public async Task WhatIsKeptIsCountedAndNamed()
    {
        CardView card = await Alex.SayAsync("What do you keep about me?");
        card.Shows("Step 5 of 14");
        Assert.Matches("CS-[0-9]{4}", card.Text);
        Assert.Contains(card.Actions, action => action.Title == "Delete my data");
    }

    [Fact]
    public async Task DeletingAsksFirst()
    {
        await Alex.SayAsync("delete my data");
        (await Alex.SayAsync("no")).Shows("Step 5 of 14");
        Assert.Contains(await DatabaseDump.OfAsync(App), row => row.Contains(Marker, StringComparison.Ordinal));
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
        await Alex.SayAsync("delete my data");
        JsonObject yes = Alex.Activity("message", new JsonObject { ["text"] = "yes" });
        await Alex.PostAsync(yes);
        int messages = Alex.Screen.Count;
        await Alex.PostAsync((JsonObject)yes.DeepClone());
        Assert.Equal(messages, Alex.Screen.Count);
        Assert.Empty(await App.ReadAsync(db => db.States.Where(state => state.Key.Contains("a:Alex")).ToListAsync()));
    }

    [Fact]
    public async Task DeletingLeavesNothingInAnyTable()
    {
        Assert.Contains(await DatabaseDump.OfAsync(App), row => row.Contains(Marker, StringComparison.Ordinal));
        await Alex.SayAsync("delete my data");
        CardView answer = await Alex.SayAsync("yes");
        answer.Shows("I have deleted everything");
        string[] rows = await DatabaseDump.OfAsync(App);
        Assert.DoesNotContain(rows, row => row.Contains(Marker, StringComparison.Ordinal));
        Assert.All(
            rows.Where(row => row.Contains("a:Alex Example", StringComparison.Ordinal)),
            row => Assert.Matches("^(Seen|Outbox|Leases|Timers)", row));
        Assert.Equal(0, await App.ReadAsync(db => db.Tickets.CountAsync()));
        Assert.Contains(App.Connector.Calls, call => call.Method == "PUT" && call.Body!.ToJsonString().Contains("has deleted this request", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AfterDeletingOneBeginsAnew()
    {
        await Alex.SayAsync("delete my data");
        await Alex.SayAsync("yes");
        (await Alex.SayAsync("where am i")).Shows("have not started");
        (await Alex.SayAsync("start")).Shows("What have you done so far?");
    }
}
