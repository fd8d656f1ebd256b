using System.Text.Json.Nodes;
using CsBot.Tests.Invitations;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs;

/// <summary>People are told what was not kept, with the answer to the rest of what they said.</summary>
public sealed class SecretNoticeTests : AppTest
{
    protected override async Task ArrangeAsync()
    {
        await App.Support().InstallAsync();
        await Alex.SayAsync("go to step 5");
    }

    [Theory]
    [InlineData("my password is Winter2024!", "I saw a password in your message. I did not keep it", "change it")]
    [InlineData("the code is 482913", "I saw a security code", "ask for a new one")]
    [InlineData("guid=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c", "I saw your personal link", "It is only for you")]
    [InlineData("4111 1111 1111 1111", "details of a payment card", "tell your bank")]
    [InlineData("my IBAN is DE89 3704 0044 0532 0130 00", "I saw a bank account number", "Nobody here needs it")]
    [InlineData("password: Winter2024! and code 482913", "I saw a password and a security code", "change it")]
    public async Task TheWayBackStandsAboveTheNotice(string text, string seen, string advice)
    {
        CardView card = await Alex.SayAsync(text);
        Alex.Screen[^2].Shows("step 5 of 14");
        card.Shows(seen);
        card.Shows("delete the message here");
        card.Shows(advice);
        card.DoesNotShow("did not understand");
    }

    [Fact]
    public async Task WhatElseWasSaidIsStillAnswered()
    {
        CardView card = await Alex.SayAsync("person");
        card.Shows("Ask a person");
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It says wrong, my password is Winter2024!" });

        string problem = await App.ReadAsync(db => db.Tickets.Select(ticket => ticket.Problem).SingleAsync());
        Assert.Equal("It says wrong, my password is [password removed]", problem);
        Assert.Contains(Alex.Screen, message => message.Text.Contains("I saw a password", StringComparison.Ordinal));
        Assert.Single(Alex.Screen, message => message.Text.Contains("I saw a password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OfAForwardedLinkNobodyIsToldToOpenIt()
    {
        await Alex.SayAsync("Hi Alex, please use mine.\n\n" + MailSamples.Text("01-outlook-english.txt"));
        Assert.Contains(Alex.Screen, message => message.Text.Contains("This invitation was forwarded", StringComparison.Ordinal));
        Assert.Contains(Alex.Screen, message => message.Text.Contains("belongs to somebody else", StringComparison.Ordinal));
        Assert.DoesNotContain(Alex.Screen, message => message.Text.Contains("Open your personal link yourself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SupportIsToldThatItsAnswerLostASecret()
    {
        await Alex.SayAsync("person");
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Chat thread = App.Support(App.Connector.Calls.Last(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation);
        await thread.SayAsync("your new password is Winter2024!");
        Assert.Contains(thread.Screen, message => message.Text.Contains("I saw a password", StringComparison.Ordinal));
        await thread.ClickAsync("Send");
        Assert.Contains(Alex.Screen, message => message.Text.Contains("your new password is [password removed]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnEditedMessageIsReadTheSameWay()
    {
        await Alex.PostAsync(Alex.Activity("messageUpdate", new JsonObject { ["text"] = "my password is Winter2024!", ["channelData"] = new JsonObject { ["eventType"] = "editMessage" } }));
        Alex.Last.Shows("I saw a password");
    }

    [Fact]
    public async Task ACommandWithASecretIsStillACommand()
    {
        CardView card = await Alex.SayAsync("go to step 7");
        card.Shows("Step 7 of 14");
        await Alex.PostAsync(Alex.Activity("message", new JsonObject { ["text"] = "done", ["summary"] = "my password is Winter2024!" }));
        Alex.Last.Shows("Step 8 of 14");
        Alex.Last.Shows("I saw a password");
    }
}
