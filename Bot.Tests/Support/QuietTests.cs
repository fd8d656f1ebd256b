using System.Text.Json.Nodes;

namespace CsBot.Tests.Support;

/// <summary>What is for one person goes to that person, and what an emoji says takes no line; where the channel knows neither, today's lines come.</summary>
public sealed class QuietTests : SupportTest
{
    protected override async Task ArrangeAsync()
    {
        await Alex.SayAsync("person");
        await Alex.SayAsync("the page stays white and nothing else happens there");
    }

    [Theory]
    [InlineData("help", "In a request's thread")]
    [InlineData("who has it?", "Nobody has")]
    [InlineData("open", "CS-1001 from Alex Example")]
    [InlineData("report", "The last seven days")]
    [InlineData("reopen", "is still open")]
    public async Task WhatOneAsksForIsSeenByThatPersonAlone(string words, string answer)
    {
        App.Connector.KnowsQuietWays = true;
        await Scene.Priya.MentionAsync(words);
        ConnectorCall call = App.Connector.Calls[^1];
        Assert.True(call.IsTargeted);
        Assert.Equal(("29:Priya Nair", true), (call.Body!["recipient"]!["id"]!.GetValue<string>(), call.Body["recipient"]!["isTargeted"]!.GetValue<bool>()));
        Scene.Priya.Last.Shows(answer);

        App.Connector.KnowsQuietWays = false;
        await Scene.Priya.MentionAsync(words);
        Assert.False(App.Connector.Calls[^1].IsTargeted);
        Scene.Priya.Last.Shows(answer);
    }

    [Theory]
    [InlineData("take", "1f440_eyes", "Priya Nair took CS-")]
    [InlineData("resolve: good luck", "2705_whiteheavycheckmark", "Priya Nair closed CS-")]
    [InlineData("note: same company", "1f4cc_pushpin", "for the team only")]
    public async Task ACommandThatIsDoneGetsAnEmojiInsteadOfALine(string words, string emoji, string line)
    {
        App.Connector.KnowsQuietWays = true;
        int lines = Scene.Sam.Screen.Count;
        string said = await SayAsync(words);
        Assert.Contains(App.Connector.Reactions, reaction => reaction.Message == said && reaction.Type == emoji);
        Assert.Equal(lines, Scene.Sam.Screen.Count);

        App.Connector.KnowsQuietWays = false;
        await Scene.Priya.MentionAsync("release");
        await Scene.Priya.MentionAsync("reopen");
        await SayAsync(words);
        Assert.Contains(line, Scene.Sam.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCustomersOwnMessageIsMarkedWhenItIsTakenAndWhenItIsSolved()
    {
        App.Connector.KnowsQuietWays = true;
        int seen = Alex.Screen.Count;
        await Scene.Priya.ClickAsync("Take");
        Assert.Equal(seen, Alex.Screen.Count);
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        Assert.Equal(["1f440_eyes", "2705_whiteheavycheckmark"], App.Connector.Reactions.Where(reaction => reaction.Conversation == "a:Alex Example").Select(reaction => reaction.Type));
    }

    private async Task<string> SayAsync(string words)
    {
        JsonObject said = Scene.Priya.Activity("message", Chat.Mention(words));
        await Scene.Priya.PostAsync(said);
        return said["id"]!.GetValue<string>();
    }
}
