using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Guides;

/// <summary>What a person has at the end, and the score they may give.</summary>
public sealed class FinishTests : AppTest
{
    private const string Question = "How easy was it?";

    protected override Task ArrangeAsync() => FinishAsync();

    [Fact]
    public void TheTakeAwayIsThereAsPlainTextBehindAButton()
    {
        JsonObject button = Alex.Last.Actions.Single(a => a.Title == "What to keep").Json;
        string target = button["targetElements"]![0]!.GetValue<string>();
        JsonObject block = Alex.Last.Card!["body"]!.AsArray().OfType<JsonObject>().Single(e => e["id"]?.GetValue<string>() == target);
        Assert.False(block["isVisible"]!.GetValue<bool>());
        Assert.Contains("CustomerSource (North America): https://mbs.microsoft.com/customersource/northamerica", block.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("1", 1)]
    public async Task AScoreIsThankedForInThePlaceOfTheQuestionAndKept(string chosen, int score)
    {
        CardView card = Alex.Last;
        int messages = Alex.Screen.Count;
        JsonObject answer = await Alex.ClickAsync(chosen);
        Assert.Contains("Thank you", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(messages, Alex.Screen.Count);
        CardView thanked = Alex.Screen.Single(shown => shown.Id == card.Id);
        thanked.Shows("Thank you");
        thanked.DoesNotShow(Question);
        thanked.Shows("Your address for CustomerSource");
        Assert.Equal(score, await App.ReadAsync(db => db.Journeys.Select(row => row.Score).SingleAsync()));
        await Alex.ClickAsync("Go through it again");
        Alex.Last.Shows("Begin again from step 1?");
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("done")]
    public async Task AWordOfConsentAfterTheFinishBeginsNothingAnew(string said)
    {
        await Alex.SayAsync(said);
        Alex.Last.DoesNotShow("Step 1 of 14");
        Assert.Equal(1, await App.ReadAsync(db => db.Journeys.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("very")]
    public async Task WithoutAChoiceTheCardAsksAgain(string chosen)
    {
        await Alex.ClickAsync("3", new JsonObject { ["score"] = chosen });
        Alex.Last.Shows("Please choose a number from 1 to 5");
        Assert.Null(await App.ReadAsync(db => db.Journeys.Select(row => row.Score).SingleAsync()));
        await Alex.ClickAsync("4");
        Alex.Last.Shows("Thank you");
    }

    [Fact]
    public async Task AClientThatSubmitsIsThankedToo()
    {
        await Alex.SubmitAsync(Alex.Last, "3");
        Alex.Last.Shows("Thank you");
    }

    [Fact]
    public async Task NobodyIsAskedTwice()
    {
        Alex.Last.Shows(Question);
        await FinishAsync();
        Alex.Last.Shows("✓ You are in");
        Alex.Last.DoesNotShow(Question);
    }

    [Fact]
    public async Task AScoreSentFromAnotherCardIsNotTaken()
    {
        await Alex.SayAsync("start");
        CardView card = Alex.Last;
        JsonObject data = card.Actions.First(a => a.Title == "Done").Json["data"]!.DeepClone().AsObject();
        data["score"] = "5";
        await Alex.ExecuteAsync(card.Id, "score.send", data);
        Alex.Last.Shows("Step 1 of 14");
        Assert.All(await App.ReadAsync(db => db.Journeys.Select(row => row.Score).ToListAsync()), Assert.Null);
    }

    private async Task FinishAsync()
    {
        await Alex.SayAsync("go to step 14");
        await Alex.SayAsync("done");
        await Alex.SayAsync("yes");
    }
}
