using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Turns;

/// <summary>The messaging endpoint as a channel sees it.</summary>
public sealed class RawActivityTests : AppTest
{
    [Fact]
    public async Task TheReplyGoesToTheServiceUrlInTeamsForm()
    {
        Chat alex = App.Customer();
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = "hello" }));
        ConnectorCall call = Assert.Single(App.Connector.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("a:Alex Example", call.Conversation);
        Assert.Equal("message", call.Body!["type"]!.GetValue<string>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", call.Body["attachments"]![0]!["contentType"]!.GetValue<string>());
        Assert.Equal("1.5", call.Body["attachments"]![0]!["content"]!["version"]!.GetValue<string>());
        Assert.False(call.Body.ContainsKey("text"));
    }

    [Theory]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":\"no type\"}", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task WhatIsNoActivityIsRefused(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        HttpResponseMessage answer = await App.Http.PostAsync("/api/messages", content);
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(App.Connector.Calls);
    }

    [Fact]
    public async Task AServiceUrlElsewhereIsRefused()
    {
        JsonObject activity = App.Customer().Activity("message", new JsonObject { ["text"] = "hello", ["serviceUrl"] = "https://bot.example.com/" });
        HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", activity);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"verb":"step.done"}""")]
    [InlineData("""{"verb":"no.such.verb","card":"abc"}""")]
    [InlineData("""{"verb":["step.done"]}""")]
    [InlineData("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","verb":"help","card":{}}""")]
    [InlineData("""[1,2,3]""")]
    [InlineData("\"text\"")]
    public async Task AForgedSubmitChangesNothingAndIsAnswered(string value)
    {
        Chat alex = App.Customer();
        await alex.SayAsync("go to step 5");
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["value"] = JsonNode.Parse(value) }));
        alex.Last.DoesNotShow("went wrong");
        (await alex.SayAsync("repeat")).Shows("Step 5 of 14");
    }

    [Fact]
    public async Task AnInvokeWithoutAnActionIsAnsweredAsABadRequest()
    {
        Chat alex = App.Customer();
        HttpResponseMessage answer = await alex.PostAsync(alex.Activity("invoke", new JsonObject { ["name"] = "adaptiveCard/action", ["value"] = new JsonObject() }));
        Assert.Equal(400, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["statusCode"]!.GetValue<int>());
    }

    [Fact]
    public async Task AnUnknownInvokeIsNotImplemented()
    {
        JsonObject invoke = App.Customer().Activity("invoke", new JsonObject { ["name"] = "some/thing", ["value"] = new JsonObject() });
        HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", invoke);
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    [Fact]
    public async Task OutsideTeamsCardsSubmitInsteadOfExecuting()
    {
        Chat alex = App.Customer();
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = "go to step 1", ["channelId"] = "webchat" }));
        Assert.All(alex.Last.Actions.Where(a => a.Title is "Done" or "Ask a person"), action => Assert.Equal("Action.Submit", action.Json["type"]!.GetValue<string>()));
        Assert.Contains("step.done", alex.Last.Activity.ToJsonString(), StringComparison.Ordinal);
    }
}
