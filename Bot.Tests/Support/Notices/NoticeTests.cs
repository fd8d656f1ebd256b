using System.Text.Json.Nodes;
using CsBot.LocalChat;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Support.Notices;

/// <summary>The team tells those customers whom a trouble affects: seen before it is sent, once each, and nobody who does not want it.</summary>
public sealed class NoticeTests : SupportTest
{
    private const string Words = "CustomerSource is down until *15:00*";

    private static readonly string[] Names = ["Berta", "Carlos", "Dora"];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));

    private Chat Priya => App.Support(name: "Priya Nair");

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder => builder
        .UseSetting("Escalation:NoticePeoplePerSecond", "1")
        .UseSetting("Escalation:NoticesPerDay", "2")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    /// <summary>Alex has a request; the others are at the first step of the guide, Carlos in Spanish.</summary>
    protected override async Task ArrangeAsync()
    {
        await Scene.AskAsync(Alex, "It is blank");
        foreach (string name in Names)
        {
            await App.Customer(name).SayAsync("start");
            await App.Customer(name).SayAsync("skip");
        }

        await App.Customer("Carlos").SayAsync("español");
    }

    [Fact]
    public async Task ItIsSeenBeforeItIsSentAndComesOnceToEachInTheirLanguage()
    {
        CardView preview = await PreviewAsync("all");
        Array.ForEach(["From the support team", Words, "4", "English (3), Español (1)", "in one language"], preview.Shows);
        await Priya.ClickAsync(preview, "Send it");
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        AssertReached("Alex Example", "Berta", "Carlos", "Dora");
        Assert.Contains("Del equipo de soporte", NoticeOf("Carlos")!.Text, StringComparison.Ordinal);
        Assert.Contains(Priya.Screen, card => card.Text.Contains("Priya Nair sends a notice", StringComparison.Ordinal));
        Progress.Shows("Done. People who got it: 4");
        Assert.Empty(Progress.Actions);
        await App.PassAsync(_time, TimeSpan.FromMinutes(5));
        AssertReached("Alex Example", "Berta", "Carlos", "Dora");
    }

    [Theory]
    [InlineData("guide", "Berta", "Carlos", "Dora")]
    [InlineData("requests", "Alex Example")]
    [InlineData("phase:create-account", "Berta", "Carlos", "Dora")]
    public async Task ItGoesToThoseItIsForAlone(string to, params string[] names)
    {
        await SendAsync(to);
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        AssertReached(names);
    }

    [Fact]
    public async Task TheQuestionThatWaitsIsStillAnswered()
    {
        await SendAsync("guide");
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        CardView next = await App.Customer("Berta").SayAsync("done");
        next.Shows("2 of 14");
    }

    [Fact]
    public async Task StoppedInTheMiddleNobodyElseGetsItAndTheTeamIsToldHowManyDid()
    {
        await SendAsync("all");
        await UntilAsync(2);
        await Scene.InChannel(LocalChatIds.SupportChannelId, "Sam Support").ClickAsync("Stop");
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        int reached = Reached.Length;
        Assert.InRange(reached, 2, 3);
        Progress.Shows($"Stopped. People who got it: {reached} of 4");
        Assert.Contains(Priya.Screen, card => card.Text.Contains("Sam Support stopped the notice", StringComparison.Ordinal));
        Assert.Empty(await App.ReadAsync(db => db.Timers.Where(timer => timer.Kind.StartsWith("notice")).ToListAsync()));
    }

    [Fact]
    public async Task AfterARestartInTheMiddleItGoesOnWithTheNextOne()
    {
        await SendAsync("all");
        await UntilAsync(1);
        string[] before = Reached;
        await using BotApp restarted = await App.RestartAsync();
        long deadline = Environment.TickCount64 + 10_000;
        while (await restarted.ReadAsync(db => db.Timers.AnyAsync(timer => timer.Kind.StartsWith("notice"))))
        {
            Assert.True(Environment.TickCount64 < deadline, "The notice did not go on.");
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        // What the first process has delivered has no words any more.
        string[] after = await restarted.ReadAsync(db => db.Outbox.Where(row => row.Conversation.StartsWith("a:") && row.Activity.Contains("15:00")).Select(row => row.Conversation.Substring(2)).ToArrayAsync());
        Assert.NotEmpty(after);
        Assert.Equal(Everybody.Order(), before.Concat(after).Order());
    }

    [Fact]
    public async Task WhoWantsNoneOrIsErasedOrHasBlockedTheBotIsLeftOut()
    {
        await App.Customer("Berta").SayAsync("no more reminders");
        await App.Customer("Carlos").SayAsync("borrar mis datos");
        await App.Customer("Carlos").ClickAsync("Sí, borrarlo");
        CardView preview = await PreviewAsync("all");
        preview.Shows("English (2)");
        await Priya.ClickAsync(preview, "Send it");
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        AssertReached("Alex Example", "Dora");
    }

    [Fact]
    public async Task WhoIsErasedOnceItIsOnItsWayIsLeftOut()
    {
        await SendAsync("guide");
        await App.Customer("Dora").SayAsync("delete my data");
        await App.Customer("Dora").ClickAsync("Yes, delete it");
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        AssertReached("Berta", "Carlos");
        Progress.Shows("People who got it: 2");
    }

    [Theory]
    [InlineData("The password: Hunter2-Sommer!", "something secret")]
    [InlineData("", "write the notice")]
    public async Task WordsThatCannotGoOutAreRefused(string words, string said)
    {
        await Priya.MentionAsync("notice");
        JsonObject answer = await Priya.ClickAsync("Show me how it looks", new JsonObject { ["words"] = words, ["to"] = "all" });
        Assert.Contains(said, answer["value"]!.ToString(), StringComparison.Ordinal);
        AssertReached();
    }

    [Fact]
    public async Task NobodyButAMemberMaySendOrStop()
    {
        CardView preview = await PreviewAsync("all");
        Chat stranger = Scene.InChannel(LocalChatIds.SupportChannelId, "Eve");
        Assert.Contains("Only members", (await stranger.ClickAsync(preview, "Send it"))["value"]!.ToString(), StringComparison.Ordinal);
        (await stranger.MentionAsync("notice")).Shows("Only members");
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        AssertReached();
    }

    [Fact]
    public async Task ACustomerGetsNoForm()
    {
        (await Alex.SayAsync("notice")).DoesNotShow("A notice to customers");
        JsonObject answer = await Alex.ExecuteAsync("1", "notice.send", new JsonObject { ["notice"] = "abcdefgh", ["words"] = Words, ["to"] = "all" });
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        Assert.DoesNotContain("on its way", answer.ToJsonString(), StringComparison.Ordinal);
        AssertReached();
    }

    [Fact]
    public async Task TheSameIsSentOnceAndOnlySoManyADay()
    {
        CardView preview = await PreviewAsync("guide");
        await Priya.ClickAsync(preview, "Send it");
        Assert.Contains("already", (await Priya.ClickAsync(preview, "Send it"))["value"]!.ToString(), StringComparison.Ordinal);
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        AssertReached("Berta", "Carlos", "Dora");
        await SendAsync("requests");
        (await Priya.MentionAsync("notice")).Shows("in a day: 2");
        await App.PassAsync(_time, TimeSpan.FromDays(1));
        (await Priya.MentionAsync("notice")).Shows("A notice to customers");
    }

    [Fact]
    public async Task ItCanBeChangedOrCancelledBefore()
    {
        CardView preview = await PreviewAsync("guide");
        JsonObject form = await Priya.ClickAsync(preview, "Change it");
        Assert.Contains(Words, form.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", (await Priya.ClickAsync(preview, "Don't send")).ToJsonString(), StringComparison.Ordinal);
        await App.PassAsync(_time, TimeSpan.FromSeconds(10), pieces: 10);
        AssertReached();
    }

    private static IEnumerable<string> Everybody => Names.Prepend("Alex Example");

    private CardView Progress => Priya.Screen.Last(card => card.Text.Contains("A notice to customers", StringComparison.Ordinal) && card.Text.Contains(Words, StringComparison.Ordinal));

    private string[] Reached => [.. Everybody.SelectMany(name => App.Customer(name).Screen.Where(IsNotice).Select(_ => name))];

    private static bool IsNotice(CardView card) => card.Text.Contains(Words, StringComparison.Ordinal);

    private CardView? NoticeOf(string name) => App.Customer(name).Screen.SingleOrDefault(IsNotice);

    private void AssertReached(params string[] names) => Assert.Equal(names.Order(), Reached.Order());

    /// <summary>The answer to the click is for Priya alone; what she then clicks stands in it.</summary>
    private async Task<CardView> PreviewAsync(string to)
    {
        CardView form = await Priya.MentionAsync("notice");
        JsonObject answer = await Priya.ClickAsync(form, "Show me how it looks", new JsonObject { ["words"] = Words, ["to"] = to });
        return new CardView(form.Id, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = answer["value"]!.DeepClone() }) });
    }

    private async Task SendAsync(string to) => await Priya.ClickAsync(await PreviewAsync(to), "Send it");

    private async Task UntilAsync(int reached)
    {
        long deadline = Environment.TickCount64 + 10_000;
        while (Reached.Length < reached)
        {
            Assert.True(Environment.TickCount64 < deadline, "The notice did not arrive.");
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }
    }
}
