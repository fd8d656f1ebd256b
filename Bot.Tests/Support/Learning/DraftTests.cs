using System.Text.Json.Nodes;
using CsBot.Content.Answers;
using CsBot.Storage;

namespace CsBot.Tests.Support.Learning;

/// <summary>What a draft is made of, and what its card says it would change.</summary>
public sealed class DraftTests : SupportTest
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task ItHasWhatPeopleWroteThemselvesWithoutTheCustomersName()
    {
        await AskAsync("the banner is purple");
        await ReplyAsync("Hello Alex, unplug the fridge first.");
        await ReplyAsync("Mr EXAMPLE can write to alex.example@customer.example, too.", canned: "close-browsers");
        await ReplyAsync(null, canned: "wait-hours");
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        JsonObject form = await Scene.Priya.ClickAsync(Scene.Card, "Make this an answer");
        string words = Input(form, "words");
        Assert.Equal("Hello …, unplug the fridge first.\n\nMr … can write to …, too.", words);
        Assert.Equal("the banner is purple", Input(form, "phrasings"));
    }

    [Fact]
    public async Task ItsCardSaysWhichAnswersItTakesThePlaceOf()
    {
        AnswerTopic topic = App.Version.Get<AnswerLibrary>().Get("en").Find("which-browser")!;
        CardView draft = await ProposeAsync("which browser can i use\nthe purple banner blinks");
        draft.Shows($"Until now these are answered by: {topic.Title}");
        (await ProposeAsync("the purple banner blinks")).DoesNotShow("Until now");
    }

    [Fact]
    public async Task AndWhatItWouldHaveAnsweredInTheLastThirtyDays()
    {
        await Board.BoardScene.SeedAsync(App,
        [
            Row(1, "the purple banner blinks", 1), Row(2, "purple banner blinks", 2), Row(3, "the purple banner blinks", 3),
            Row(4, "the purple banner blinks again", 40), Row(5, "my dog has a red hat", 1),
        ]);
        CardView draft = await ProposeAsync("the purple banner blinks");
        draft.Shows("Questions of the last 30 days that it would have answered: 3");
        draft.Shows("the purple banner blinks\npurple banner blinks");
        draft.DoesNotShow("red hat");
        await Scene.App.Support().ClickAsync("Approve");
        App.Support().Last.DoesNotShow("would have answered");
    }

    private async Task<CardView> ProposeAsync(string phrasings)
    {
        Chat priya = App.Support(name: "Priya Nair");
        await priya.ExecuteAsync((await priya.MentionAsync("missed")).Id, "answer.propose", new JsonObject
        {
            ["name"] = "The banner blinks",
            ["phrasings"] = phrasings,
            ["words"] = "Unplug the fridge.",
        });
        return priya.Last;
    }

    private Task<string> AskAsync(string problem) => Scene.AskAsync(Alex, problem);

    private Task<JsonObject> ReplyAsync(string? words, string? canned = null)
    {
        JsonObject inputs = [];
        inputs["reply"] = words;
        inputs["canned"] = canned;
        return Scene.Priya.ClickAsync("Send answer", inputs);
    }

    private static string Input(JsonObject form, string id) => Inputs(form).First(input => input["id"]!.GetValue<string>() == id)["value"]!.GetValue<string>();

    private static IEnumerable<JsonObject> Inputs(JsonObject form) =>
        form["value"]!["body"]!.AsArray().OfType<JsonObject>().Where(element => element["type"]!.GetValue<string>() == "Input.Text");

    private static QuestionRow Row(int number, string text, int days) => new()
    {
        Id = $"a:someone|{number}",
        Conversation = "a:someone",
        At = Now.AddDays(-days),
        Kind = QuestionKind.NotKnown,
        Text = text,
    };
}
