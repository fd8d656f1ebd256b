using System.Text.Json.Nodes;
using CsBot.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support.Learning;

/// <summary>Below a new request the team sees how requests like it were solved, and nothing of whose they were.</summary>
public sealed class SimilarRequestTests : SupportTest
{
    private const string Problem = "I cannot download the installation files for the update";
    private const string Alike = "the installation files of the update do not download for me";
    private const string Title = "Similar requests were solved like this";

    private string _number = "";

    private Chat Berta => App.Customer("Berta Beispiel");

    protected override async Task ArrangeAsync()
    {
        _number = await Scene.AskAsync(Alex, Problem);
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Hello Alex Example, use the other server." });
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
    }

    [Fact]
    public async Task TheAnswerIsShownWithoutThePerson()
    {
        await Scene.AskAsync(Berta, Alike);
        CardView shown = Shown();
        shown.Shows($"{_number}: ");
        shown.Shows("Hello …, use the other server.");
        shown.DoesNotShow("Alex");
        shown.DoesNotShow("Priya");
        shown.DoesNotShow(Problem);
        JsonObject open = shown.Actions.Single().Json;
        Assert.Equal("Action.OpenUrl", open["type"]!.GetValue<string>());
        Assert.StartsWith("https://teams.microsoft.com/l/message/", open["url"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my cat sleeps on the printer all day")]
    [InlineData("x")]
    public async Task NothingIsPostedWhereNoneIsAlike(string problem)
    {
        await Scene.AskAsync(Berta, problem);
        Assert.DoesNotContain(Scene.Sam.Screen, message => message.Text.Contains(Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsOpenOrWasClosedForAnotherReasonIsNotShown()
    {
        await Scene.AskAsync(App.Customer("Open"), Alike);
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Wait for the open one." });
        await Scene.AskAsync(App.Customer("Twice"), Alike);
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Look at the first one." });
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "It was asked twice" });
        await Scene.AskAsync(Berta, Alike);
        CardView shown = Shown();
        shown.DoesNotShow("Wait for the open one");
        shown.DoesNotShow("Look at the first one");
    }

    [Fact]
    public async Task WhoIsErasedTakesTheQuoteAlong()
    {
        await Scene.AskAsync(Berta, Alike);
        string quote = Shown().Id;
        Chat thread = Scene.Sam;
        await EraseAsync(Alex);
        Assert.Contains(App.Connector.Calls, call => call.Method == "DELETE" && call.ActivityId == quote);
        Assert.DoesNotContain(App.Connector.Calls, call => call.Method == "DELETE" && call.ActivityId == thread.Screen[0].Id);
        Assert.Equal(0, await App.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Action == TicketEvent.Quoted)));
        await EraseAsync(Berta);
        Assert.Single(App.Connector.Calls, call => call.Method == "DELETE" && call.ActivityId == quote);
    }

    [Fact]
    public async Task WhoIsErasedBeforeTheQuoteWasDeliveredTakesItAlongToo()
    {
        await Scene.LoseChannelAsync();
        await Scene.AskAsync(Berta, Alike);
        App.Connector.Script = (_, call) => Task.FromResult<IResult?>(call.Conversation.StartsWith("19:", StringComparison.Ordinal)
            ? Results.StatusCode(StatusCodes.Status403Forbidden) : null);
        await App.Support().InstallAsync();
        Assert.Equal(1, await WaitingAsync());
        await EraseAsync(Alex);
        Assert.Equal(0, await WaitingAsync());
    }

    private Task<int> WaitingAsync() =>
        App.ReadAsync(db => db.Outbox.CountAsync(row => row.Activity.Contains(_number) && row.Activity.Contains("other server")));

    private CardView Shown() => Scene.Sam.Screen.Single(message => message.Text.Contains(Title, StringComparison.Ordinal));

    private static async Task EraseAsync(Chat customer)
    {
        await customer.SayAsync("delete my data");
        await customer.ClickAsync("Yes, delete it");
    }
}
