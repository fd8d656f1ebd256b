using System.Text.Json.Nodes;

namespace CsBot.Tests.Support.Learning;

/// <summary>Where there is no sentence encoder, requests are alike by their words.</summary>
public sealed class SimilarByWordsTests : SupportTest
{
    private const string Answer = "Use the other server.";

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder => builder.UseSetting("Answers:EncoderFolder", "/nowhere"));

    protected override async Task ArrangeAsync()
    {
        await Scene.AskAsync(Alex, "I cannot download the installation files for the update");
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = Answer });
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
    }

    [Theory]
    [InlineData("cannot download the installation files", true)]
    [InlineData("fetching the setup packages does not work", false)]
    public async Task WhatSharesEnoughWordsIsShown(string problem, bool shown)
    {
        await Scene.AskAsync(App.Customer("Berta"), problem);
        Assert.Equal(shown, Scene.Sam.Screen.Any(message => message.Text.Contains(Answer, StringComparison.Ordinal)));
    }
}
