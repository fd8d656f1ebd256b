using System.Text.Json.Nodes;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>Asking a person, whatever the form looks like.</summary>
public sealed class EscalateDialogTests : DialogTest
{
    [Fact]
    public async Task TheRequestComesLastAndLeadsBackToTheStep()
    {
        await SayAsync("go to step 2");
        await Alex.ClickAsync("Ask a person");
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Assert.Equal(1, await CountAsync());
        Alex.Last.Shows("Your request CS-1001");
        await Alex.ClickAsync("Show step 2");
        await AssertAtStepAsync(2, done: 0);
    }

    [Fact]
    public async Task AfterTheRequestWordsAreForTheStepAgain()
    {
        await SayAsync("go to step 2", "something else happened");
        await Alex.ClickAsync("Ask a person");
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Alex.Last.Shows("Your request CS-1001");
        await SayAsync("done");
        await AssertAtStepAsync(3, done: 1);
    }

    [Fact]
    public async Task ThePlaceIsKnownAlreadyAndNotAsked()
    {
        await SayAsync("go to step 2", "talk to a human");
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Ticket ticket = await App.ReadAsync(db => db.Tickets.SingleAsync());
        Assert.Contains("Step 2 of 14", ticket.Step, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormWithoutWordsIsAskedAgain()
    {
        string? form = await FormAsync();
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "  " });
        Assert.Equal(form, Alex.Last.Summary);
        Assert.Equal(0, await CountAsync());
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task HelpMidwayKeepsTheFormOpen()
    {
        string? form = await FormAsync();
        await SayAsync("help");
        Alex.Last.Shows("What I can do");
        await SayAsync("");
        Assert.Equal(form, Alex.Last.Summary);
        await Alex.ClickAsync("Not now");
        Assert.Equal(0, await CountAsync());
        await AssertAtStepAsync(2, done: 0);
    }

    [Theory]
    [InlineData("nah, forget it, my colleague will do it")]
    [InlineData("I changed my mind, I'll manage")]
    [InlineData("it works again, no need")]
    public async Task WhoWantsNothingAnyMoreSendsNothing(string said)
    {
        string? form = await FormAsync();
        Alex.Last.Shows("Ask a person");
        await SayAsync(said);
        Alex.Last.Shows("I have not sent this");
        Assert.Equal(form, Alex.Last.Summary);
        Assert.Equal(0, await CountAsync());
        await Alex.ClickAsync("Not now");
        await AssertAtStepAsync(2, done: 0);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("not now")]
    [InlineData("stop")]
    [InlineData("no")]
    [InlineData("never mind")]
    public async Task CancelMidwayLeadsBackToTheStepAndSendsNothing(string said)
    {
        await FormAsync();
        await SayAsync(said);
        Assert.Equal(0, await CountAsync());
        await AssertAtStepAsync(2, done: 0);
    }

    [Fact]
    public async Task CancelBeforeTheGuideLeadsToTheBeginning()
    {
        await SayAsync("person", "cancel");
        AssertOffers("Start the guide");
        Assert.Equal(0, await CountAsync());
        await AssertNotRunningAsync("not started the guide");
    }

    private async Task<string?> FormAsync() => (await SayAsync("go to step 2", "person")).Summary;

    private Task<int> CountAsync() => App.ReadAsync(db => db.Tickets.CountAsync());
}
