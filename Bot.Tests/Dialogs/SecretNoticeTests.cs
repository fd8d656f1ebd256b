using System.Text.Json.Nodes;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs;

/// <summary>People are told what was not kept, with the answer to the rest of what they said.</summary>
public sealed class SecretNoticeTests : IAsyncLifetime
{
    private BotApp _app = null!;
    private Chat _robin = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _robin = _app.Customer();
        await _app.Support().InstallAsync();
        await _robin.SayAsync("go to step 5");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("my password is Winter2024!", "I saw a password in what you sent. I have not kept it", "Change that password")]
    [InlineData("the code is 482913", "I saw a security code", "works only for a short time")]
    [InlineData("guid=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c", "I saw your personal link", "Nobody else should use")]
    [InlineData("4111 1111 1111 1111", "the number of a payment card", "tell your bank")]
    [InlineData("password: Winter2024! and code 482913", "I saw a password and a security code", "works only")]
    public async Task TheStepComesBackWithTheNotice(string text, string seen, string advice)
    {
        CardView card = await _robin.SayAsync(text);
        Assert.Contains("Step 5 of 14", card.Text, StringComparison.Ordinal);
        Assert.Contains(seen, card.Text, StringComparison.Ordinal);
        Assert.Contains("delete it from this chat", card.Text, StringComparison.Ordinal);
        Assert.Contains(advice, card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("did not understand", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatElseWasSaidIsStillAnswered()
    {
        CardView card = await _robin.SayAsync("person");
        Assert.Contains("Ask a person", card.Text, StringComparison.Ordinal);
        await _robin.ClickAsync("Send to support", new JsonObject { ["problem"] = "It says wrong, my password is Winter2024!" });

        string problem = await _app.ReadAsync(db => db.Tickets.Select(ticket => ticket.Problem).SingleAsync());
        Assert.Equal("It says wrong, my password is [password removed]", problem);
        Assert.Contains(_robin.Screen, message => message.Text.Contains("I saw a password", StringComparison.Ordinal));
        Assert.Single(_robin.Screen, message => message.Text.Contains("I saw a password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SupportIsToldThatItsAnswerLostASecret()
    {
        await _robin.SayAsync("person");
        await _robin.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Chat thread = _app.Support(_app.Connector.Calls.Last(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation);
        await thread.SayAsync("your new password is Winter2024!");

        Assert.Contains(_robin.Screen, message => message.Text.Contains("your new password is [password removed]", StringComparison.Ordinal));
        Assert.Contains("I saw a password", thread.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEditedMessageIsReadTheSameWay()
    {
        await _robin.PostAsync(_robin.Activity("messageUpdate", new JsonObject { ["text"] = "my password is Winter2024!", ["channelData"] = new JsonObject { ["eventType"] = "editMessage" } }));
        Assert.Contains("I saw a password", _robin.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACommandWithASecretIsStillACommand()
    {
        CardView card = await _robin.SayAsync("go to step 7");
        Assert.Contains("Step 7 of 14", card.Text, StringComparison.Ordinal);
        await _robin.PostAsync(_robin.Activity("message", new JsonObject { ["text"] = "done", ["summary"] = "my password is Winter2024!" }));
        Assert.Contains("Step 8 of 14", _robin.Last.Text, StringComparison.Ordinal);
        Assert.Contains("I saw a password", _robin.Last.Text, StringComparison.Ordinal);
    }
}
