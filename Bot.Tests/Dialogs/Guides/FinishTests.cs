using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>What a person has at the end, and the score they may give.</summary>
public sealed class FinishTests : IAsyncLifetime
{
    private const string Question = "How easy was it?";

    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _alex = _app.Customer();
        await FinishAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void TheTakeAwayIsThereAsPlainTextBehindAButton()
    {
        JsonObject button = _alex.Last.Actions.Single(a => a.Title == "As plain text").Json;
        string target = button["targetElements"]![0]!.GetValue<string>();
        JsonObject block = _alex.Last.Card!["body"]!.AsArray().OfType<JsonObject>().Single(e => e["id"]?.GetValue<string>() == target);
        Assert.False(block["isVisible"]!.GetValue<bool>());
        Assert.Contains("CustomerSource (North America): https://mbs.microsoft.com/customersource/northamerica", block.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("1", 1)]
    public async Task AScoreIsThankedForInThePlaceOfTheQuestionAndKept(string chosen, int score)
    {
        CardView card = _alex.Last;
        int messages = _alex.Screen.Count;
        JsonObject answer = await _alex.ClickAsync("Send my answer", new JsonObject { ["score"] = chosen });
        Assert.Contains("Thank you", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(messages, _alex.Screen.Count);
        CardView thanked = _alex.Screen.Single(shown => shown.Id == card.Id);
        Assert.Contains("Thank you", thanked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, thanked.Text, StringComparison.Ordinal);
        Assert.Contains("Your address for CustomerSource", thanked.Text, StringComparison.Ordinal);
        Assert.Equal(score, await _app.ReadAsync(db => db.Journeys.Select(row => row.Score).SingleAsync()));
        await _alex.ClickAsync("Go through it again");
        Assert.Contains("Begin again from step 1?", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("done")]
    public async Task AWordOfConsentAfterTheFinishBeginsNothingAnew(string said)
    {
        await _alex.SayAsync(said);
        Assert.DoesNotContain("Step 1 of 14", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _app.ReadAsync(db => db.Journeys.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("very")]
    public async Task WithoutAChoiceTheCardAsksAgain(string chosen)
    {
        await _alex.ClickAsync("Send my answer", new JsonObject { ["score"] = chosen });
        Assert.Contains("Please choose one of the five", _alex.Last.Text, StringComparison.Ordinal);
        Assert.Null(await _app.ReadAsync(db => db.Journeys.Select(row => row.Score).SingleAsync()));
        await _alex.ClickAsync("Send my answer", new JsonObject { ["score"] = "4" });
        Assert.Contains("Thank you", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClientThatSubmitsIsThankedToo()
    {
        await _alex.SubmitAsync(_alex.Last, "Send my answer", new JsonObject { ["score"] = "3" });
        Assert.Contains("Thank you", _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyIsAskedTwice()
    {
        Assert.Contains(Question, _alex.Last.Text, StringComparison.Ordinal);
        await FinishAsync();
        Assert.Contains("✓ You are in", _alex.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, _alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AScoreSentFromAnotherCardIsNotTaken()
    {
        await _alex.SayAsync("start");
        CardView card = _alex.Last;
        JsonObject data = card.Actions.First(a => a.Title == "Done").Json["data"]!.DeepClone().AsObject();
        data["score"] = "5";
        await _alex.ExecuteAsync(card.Id, "score.send", data);
        Assert.Contains("Step 1 of 14", _alex.Last.Text, StringComparison.Ordinal);
        Assert.All(await _app.ReadAsync(db => db.Journeys.Select(row => row.Score).ToListAsync()), Assert.Null);
    }

    private async Task FinishAsync()
    {
        await _alex.SayAsync("go to step 14");
        await _alex.SayAsync("done");
        await _alex.SayAsync("yes");
    }
}
