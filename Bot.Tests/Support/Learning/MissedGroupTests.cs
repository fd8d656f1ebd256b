using System.Text.Json.Nodes;
using CsBot.Storage;
using CsBot.Support.Learning;
using CsBot.Understanding.Sentences;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support.Learning;

/// <summary>Questions that mean the same are one line of the list, with when they were asked, and one answer.</summary>
public sealed class MissedGroupTests : SupportTest
{
    private const string First = "how much does the yearly maintenance plan cost";
    private const string Second = "what is the price of the annual maintenance plan";
    private const string Other = "can my dog wear a red hat at the beach";

    private static readonly DateTimeOffset Noon = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(-2), TimeSpan.Zero);

    private Chat Priya => App.Support(name: "Priya Nair");

    protected override Task ArrangeAsync() => Board.BoardScene.SeedAsync(App, [Row(1, First, 0), Row(2, Second, 3), Row(3, First, 1), Row(4, Other, 2)]);

    [Fact]
    public async Task TheyAreCountedTogetherAndSayWhenTheyWereAsked()
    {
        Assert.True(TextLikeness.ByWords(TextLikeness.WordsOf(First), TextLikeness.WordsOf(Second)) < QuestionGroups.SameWords);
        CardView list = await Priya.MentionAsync("missed");
        list.Shows($"3 × \n{First}\nFirst {Moment(0)}, last {Moment(3)}");
        list.Shows($"1 × \n{Other}\n{Moment(2)}");
        list.DoesNotShow(Second);
    }

    [Fact]
    public async Task TheFormBeginsWithAllWaysOfAsking()
    {
        JsonObject form = await Priya.ClickAsync(await Priya.MentionAsync("missed"), "Make this an answer");
        string json = form["value"]!.ToJsonString();
        Assert.Contains($"{First}\\n{Second}", json, StringComparison.Ordinal);
        Assert.DoesNotContain(Other, json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SoDoesTheFormOfARequestThatAsksTheSame()
    {
        await Scene.AskAsync(Alex, "tell me the price of the yearly maintenance plan");
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        JsonObject form = await Scene.Priya.ClickAsync(Scene.Card, "Make this an answer");
        Assert.Contains($"tell me the price of the yearly maintenance plan\\n{First}\\n{Second}", form["value"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoIsErasedTakesTheirQuestionOutOfAnAnswerThatWasMadeFromAnothersRequest()
    {
        string number = await Scene.AskAsync(App.Customer("Berta"), "tell me the price of the plan");
        await Scene.Priya.ExecuteAsync(Scene.Card.Id, "answer.propose", new JsonObject
        {
            ["ticket"] = number,
            ["name"] = "The price",
            ["phrasings"] = $"the price of the plan\n{Other}",
            ["words"] = "Ask your partner.",
        });
        await Alex.SayAsync("delete my data");
        await Alex.ClickAsync("Yes, delete it");
        LearnedAnswerRow row = await App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        Assert.Equal("the price of the plan", row.Phrasings);
    }

    private static string Moment(int hours) => CsBot.Tickets.CardTime.Of(Noon.AddHours(hours));

    private static QuestionRow Row(int number, string text, int hours) => new()
    {
        Id = $"a:Alex Example|{number}",
        Conversation = "a:Alex Example",
        At = Noon.AddHours(hours),
        Kind = QuestionKind.NotKnown,
        Text = text,
    };
}
