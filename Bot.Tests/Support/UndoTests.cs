using System.Text.Json.Nodes;
using CsBot.Tickets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Support;

/// <summary>For ten seconds what the team sends can be taken back, whichever way it was sent; then it arrives once.</summary>
public sealed class UndoTests : SupportTest
{
    private const string Words = "Please close all browsers";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder => builder
        .UseSetting("Escalation:UndoSeconds", "10")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    protected override Task ArrangeAsync() => Scene.AskAsync(Alex, "It is blank");

    [Theory]
    [InlineData("Send")]
    [InlineData("reply:")]
    [InlineData("Send answer")]
    [InlineData("Send and wait for the customer")]
    public async Task ItArrivesOnceAfterTenSeconds(string way)
    {
        await SendAsync(way);
        Scene.Sam.Last.Shows("Going to Alex Example in 10 seconds");
        await App.PassAsync(_time, TimeSpan.FromSeconds(6), pieces: 6);
        AssertArrived(0);
        Assert.Null((await Scene.TicketAsync()).FirstReply);
        await App.PassAsync(_time, TimeSpan.FromSeconds(5), pieces: 5);
        AssertArrived(1);
        Assert.NotNull((await Scene.TicketAsync()).FirstReply);
        Assert.DoesNotContain(Scene.Sam.Screen.SelectMany(message => message.Actions), action => action.Title == "Undo");
        Assert.Contains(way.StartsWith("Send a", StringComparison.Ordinal) ? $": {Words}" : "Sent to Alex", Scene.Sam.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Send")]
    [InlineData("reply:")]
    [InlineData("Send answer")]
    public async Task TakenBackItNeverArrives(string way)
    {
        await SendAsync(way);
        CardView sending = Scene.Sam.Last;
        await Scene.Sam.ClickAsync(sending, "Undo");
        Scene.Sam.Screen.Single(message => message.Id == sending.Id).Shows("Not sent to Alex Example");
        await App.PassAsync(_time, TimeSpan.FromMinutes(1));
        AssertArrived(0);
        Assert.Equal(TicketState.Open, (await Scene.TicketAsync()).State);
    }

    [Fact]
    public async Task TooLateItIsSaidSo()
    {
        await SendAsync("Send");
        CardView sending = Scene.Sam.Last;
        await App.PassAsync(_time, TimeSpan.FromSeconds(11));
        JsonObject notice = await Scene.Sam.ClickAsync(sending, "Undo");
        Assert.Contains("too late", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
        AssertArrived(1);
    }

    [Fact]
    public async Task TwoAreTakenBackOneByOne()
    {
        await Scene.Priya.MentionAsync("reply: first");
        CardView first = Scene.Sam.Last;
        await Scene.Priya.MentionAsync($"reply: {Words}");
        await Scene.Sam.ClickAsync(first, "Undo");
        await App.PassAsync(_time, TimeSpan.FromSeconds(11));
        AssertArrived(1);
        Assert.DoesNotContain(Alex.Screen, message => message.Text.Contains("first", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("messageDelete", "softDeleteMessage")]
    [InlineData("messageUpdate", "editMessage")]
    public async Task WhatIsChangedInTheMeantimeIsNotSent(string type, string eventType)
    {
        JsonObject said = Scene.Priya.Activity("message", Chat.Mention(Words));
        await Scene.Priya.PostAsync(said);
        await Scene.Priya.ClickAsync("Send");
        JsonObject change = Scene.Priya.Activity(type, type == "messageUpdate" ? Chat.Mention("something else") : []);
        change["id"] = said["id"]!.DeepClone();
        change["channelData"]!["eventType"] = eventType;
        await Scene.Priya.PostAsync(change);
        Scene.Sam.Last.Shows("changed or deleted before it left");
        await App.PassAsync(_time, TimeSpan.FromSeconds(11));
        AssertArrived(0);
    }

    [Fact]
    public async Task AnOldCopyOfTheQuestionSendsNothingOnceItWasDecided()
    {
        foreach (string decision in (string[])["Don't send", "Note for the team", "Send"])
        {
            CardView question = await Scene.Priya.MentionAsync($"{Words} {decision.Length}");
            await Scene.Priya.ClickAsync(question, decision);
            foreach (string other in (string[])["Send", "Note for the team", "Don't send"])
            {
                JsonObject notice = await Scene.Sam.ClickAsync(question, other);
                Assert.Contains("already sent this", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
            }
        }

        await App.PassAsync(_time, TimeSpan.FromSeconds(11));
        AssertArrived(1);
    }

    [Fact]
    public async Task AWithdrawnRequestGetsNothing()
    {
        await SendAsync("Send");
        await Alex.ClickAsync("Withdraw it");
        await App.PassAsync(_time, TimeSpan.FromSeconds(11));
        AssertArrived(0);
        Assert.Contains(Scene.Sam.Screen, message => message.Text.Contains("already closed, so nothing was sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task InATalkWordsGoAtOnce()
    {
        await Scene.Priya.MentionAsync("take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        await Scene.Priya.MentionAsync(Words);
        AssertArrived(1);
        await Scene.Priya.MentionAsync("reply: and this");
        Alex.Last.Shows("and this");
    }

    private async Task SendAsync(string way)
    {
        switch (way)
        {
            case "Send":
                await Scene.Sam.ClickAsync(await Scene.Priya.MentionAsync(Words), way);
                break;
            case "reply:":
                await Scene.Priya.MentionAsync($"reply: {Words}");
                break;
            default:
                await Scene.Priya.ClickAsync(way, new JsonObject { ["reply"] = Words });
                break;
        }
    }

    private void AssertArrived(int times) => Assert.Equal(times, Alex.Screen.Count(message => message.Text.Contains($": {Words}", StringComparison.Ordinal)
        && message.Activity["text"] is not null));
}
