using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tests.PersonalData;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Attacks;

/// <summary>A one-time code that is typed where none belongs is kept nowhere, reaches nobody, and connects nothing any more.</summary>
public sealed class MisplacedCodeTests : SupportTest
{
    protected override async Task ArrangeAsync()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
    }

    [Theory]
    [InlineData("@code@")]
    [InlineData("use this channel @code@")]
    [InlineData("my code is @code@, what now?")]
    [InlineData("(@code@)")]
    public async Task ToTheBotAlone(string words)
    {
        await TypeAsync(async code => (await Alex.SayAsync(words.Replace("@code@", code, StringComparison.Ordinal))).Shows("no longer works"));
    }

    [Fact]
    public Task DividedByMarkup() => TypeAsync(code => Alex.PostAsync(Alex.Activity("message", new JsonObject
    {
        ["text"] = $"{code[..5]}**{code[5..]}**",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{code[..5]}<b>{code[5..]}</b></p>" }),
    })));

    [Fact]
    public Task InSmallLetters() => TypeAsync(code => Alex.SayAsync(code.ToLowerInvariant()));

    [Fact]
    public async Task WhileTheCustomerTalksToAPerson()
    {
        await Alex.ClickAsync("Talk to Priya Nair here");
        await TypeAsync(code => Alex.SayAsync(code));
    }

    [Fact]
    public Task InAForm() => TypeAsync(async code =>
    {
        JsonObject answer = await Alex.ClickAsync("Send", new JsonObject { ["comment"] = $"is it {code}?" });
        Assert.Contains("no longer works", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
    });

    [Fact]
    public Task InAnAnswerOnTheCard() => TypeAsync(code => Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = code }));

    [Fact]
    public Task InTheThreadWithoutTheWordsThatConnect() => TypeAsync(code => Scene.Priya.MentionAsync($"use this chanel {code}"));

    [Fact]
    public Task InAnEdit() => TypeAsync(code => Alex.PostAsync(Alex.Activity("messageUpdate", new JsonObject { ["text"] = code, ["channelData"] = new JsonObject { ["eventType"] = "editMessage" } })));

    [Fact]
    public Task InARatingOfAnAnswer() => TypeAsync(code => Alex.PostAsync(Alex.Activity("invoke", new JsonObject
    {
        ["name"] = "message/submitAction",
        ["value"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = $$"""{"feedbackText":"{{code}}"}""" } },
    })));

    [Fact]
    public async Task InAGroupChat()
    {
        var group = new Chat(App, new ChatPlace("19:group@thread.v2", "groupChat", LocalChatIds.SupportTenantId, "29:Sam Support", "Sam Support", null));
        await TypeAsync(code => group.MentionAsync($"use this channel {code}"));
    }

    [Theory]
    [InlineData("department")]
    [InlineData("ACDEFHJKMN is what I see")]
    [InlineData("use this channel please")]
    public async Task WhatOnlyLooksLikeOneIsSaidAsEver(string words) => (await Alex.SayAsync(words)).DoesNotShow("one-time code");

    private async Task TypeAsync(Func<string, Task> type)
    {
        string code = await Scene.MakeCodeAsync();
        await type(code);
        Assert.DoesNotContain(await DatabaseDump.OfAsync(App), row => row.Contains(code, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(App.Connector.Calls, call => call.Body?.ToJsonString().Contains(code, StringComparison.OrdinalIgnoreCase) == true);
        Assert.True(await App.ReadAsync(db => db.InboxCodes.Select(row => row.Used).SingleAsync()));
        (await Scene.InChannel("19:third@thread.tacv2", "Sam Support", "19:third@thread.tacv2").MentionAsync($"use this channel {code}")).Shows("can't receive requests that way");
    }
}
