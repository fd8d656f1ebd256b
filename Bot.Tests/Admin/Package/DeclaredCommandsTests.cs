using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.Tests.Support;

namespace CsBot.Tests.Admin.Package;

/// <summary>What the manifest declares is tried on the real bot, as Teams would send it.</summary>
public sealed class DeclaredCommandsTests : IAsyncLifetime
{
    private BuiltPackage _built = null!;
    private SupportScene _scene = null!;

    private JsonNode Bot => _built.Manifest()["bots"]![0]!;

    private JsonNode[] Extensions => [.. _built.Manifest()["composeExtensions"]![0]!["commands"]!.AsArray().Select(command => command!)];

    public async Task InitializeAsync()
    {
        _built = await BuiltPackage.BuildAsync();
        _scene = await SupportScene.StartAsync();
    }

    public async Task DisposeAsync()
    {
        _built.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task APersonIsAnsweredToEachOfTheMenu()
    {
        foreach (string title in TitlesOf(menu: 0))
        {
            Chat chat = _scene.App.Customer(title);
            await chat.InstallAsync();
            CardView answer = await chat.SayAsync(title);
            answer.DoesNotShow("I did not understand");
        }
    }

    [Fact]
    public async Task TheTeamIsAnsweredToEachOfTheMenu()
    {
        await _scene.AskAsync(_scene.Alex, "The page is blank");
        foreach (string title in TitlesOf(menu: 1).Where(title => title != "end talk"))
        {
            CardView answer = await _scene.App.Support(name: "Priya Nair").MentionAsync(title);
            answer.DoesNotShow("This thread is not about");
        }

        await _scene.Priya.ClickAsync("Take");
        await _scene.Alex.ClickAsync("Talk to Priya Nair here");
        (await _scene.Priya.MentionAsync("end talk")).Shows("is talking to the bot again");
    }

    [Theory]
    [InlineData("help")]
    [InlineData("Hi")]
    public async Task WhoAsksForHelpInTheChannelIsToldTheWords(string word)
    {
        string answer = (await _scene.App.Support().MentionAsync(word)).Text;
        Assert.All((string[])["open", "mine", "overdue", "report"], known => Assert.Contains(known, answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EachSearchListsItsRequests()
    {
        await _scene.AskAsync(_scene.Alex, "The page is blank");
        await _scene.Priya.ClickAsync("Take");
        await _scene.AskAsync(_scene.App.Customer("Berta"), "No mail came");
        JsonNode[] searches = [.. Extensions.Where(command => (string)command["type"]! == "query")];
        int[] found = [.. await Task.WhenAll(searches.Select(async search => (await InvokeAsync("composeExtension/query", new JsonObject
        {
            ["commandId"] = (string)search["id"]!,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "initialRun", ["value"] = "true" }),
        }))["composeExtension"]!["attachments"]!.AsArray().Count))];
        Assert.Equal([2, 1, 0], found);
    }

    [Fact]
    public async Task TheActionOpensAWindow()
    {
        JsonNode action = Assert.Single(Extensions, command => (string)command["type"]! == "action");
        JsonObject answer = await InvokeAsync("composeExtension/fetchTask", new JsonObject
        {
            ["commandId"] = (string)action["id"]!,
            ["commandContext"] = (string)action["context"]![0]!,
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = "Come to lunch?" } },
        });
        Assert.Equal("continue", (string)answer["task"]!["type"]!);
    }

    private string[] TitlesOf(int menu) => [.. Bot["commandLists"]![menu]!["commands"]!.AsArray().Select(command => (string)command!["title"]!)];

    private async Task<JsonObject> InvokeAsync(string name, JsonObject value)
    {
        Chat priya = _scene.App.Support(name: "Priya Nair");
        HttpResponseMessage answer = await priya.PostAsync(priya.Activity("invoke", new JsonObject { ["name"] = name, ["value"] = value }));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
