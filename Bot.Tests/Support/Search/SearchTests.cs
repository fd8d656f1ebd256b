using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Support.Search;

/// <summary>The team finds requests by words in the channel and by the message extension. Nobody else does.</summary>
public sealed class SearchTests : SupportTest
{
    private string _first = "";
    private string _second = "";

    protected override async Task ArrangeAsync()
    {
        _first = await Scene.AskAsync(Alex, "The page is blank");
        await Scene.Priya.ClickAsync("Take");
        _second = await Scene.AskAsync(App.Customer("Berta"), "No mail came");
    }

    [Theory]
    [InlineData("open", true, true)]
    [InlineData("mine", true, false)]
    [InlineData("overdue", false, false)]
    public async Task AWordInTheChannelListsRequestsWithTheWayToTheirThreads(string word, bool first, bool second)
    {
        CardView list = await App.Support(name: "Priya Nair").MentionAsync(word);
        Assert.Equal(first, list.Text.Contains(_first, StringComparison.Ordinal));
        Assert.Equal(second, list.Text.Contains(_second, StringComparison.Ordinal));
        Assert.Equal((first ? 1 : 0) + (second ? 1 : 0), list.Actions.Count);
        Assert.All(list.Actions, action => Assert.StartsWith(
            "https://teams.microsoft.com/l/message/19%3Alocal-support%40thread.tacv2/", action.Json["url"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ANumberFindsItsRequest()
    {
        CardView list = await App.Support().MentionAsync(_second.ToLowerInvariant());
        list.Shows("No mail came");
        list.DoesNotShow("The page is blank");
    }

    [Theory]
    [InlineData("blank", 1)]
    [InlineData("berta", 1)]
    [InlineData("pizza", 0)]
    [InlineData(null, 2)]
    public async Task TheMessageExtensionFindsByNameAndWords(string? typed, int count)
    {
        JsonArray found = (await QueryAsync(App.Support(), typed))["attachments"]!.AsArray();
        Assert.Equal(count, found.Count);
        Assert.All(found, result => Assert.Contains("teams.microsoft.com/l/message", result!["content"]!.ToJsonString(), StringComparison.Ordinal));
        Assert.All(found, result => Assert.DoesNotContain("blank", result!["content"]!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACustomerFindsNothing()
    {
        JsonObject answer = await QueryAsync(Alex, "blank");
        Assert.Equal("message", answer["type"]!.GetValue<string>());
        Assert.Null(answer["attachments"]);
    }

    [Fact]
    public async Task WhoCannotBeLookedUpIsToldSoAndNotTakenForAStranger()
    {
        App.Connector.RosterFault = 503;
        JsonObject answer = await QueryAsync(App.Support(name: "Kim"), "blank");
        Assert.Contains("right now", answer["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(answer["attachments"]);
    }

    private static async Task<JsonObject> QueryAsync(Chat chat, string? typed)
    {
        var parameter = new JsonObject { ["name"] = typed is null ? "initialRun" : "query", ["value"] = typed ?? "true" };
        HttpResponseMessage answer = await chat.PostAsync(chat.Activity("invoke", new JsonObject
        {
            ["name"] = "composeExtension/query",
            ["value"] = new JsonObject { ["commandId"] = "search", ["parameters"] = new JsonArray(parameter), ["queryOptions"] = new JsonObject { ["count"] = 10 } },
        }));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["composeExtension"]!.AsObject();
    }
}
