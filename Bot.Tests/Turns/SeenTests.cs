using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Turns;

/// <summary>Activities that come again.</summary>
public sealed class SeenTests : AppTest
{
    [Fact]
    public async Task ARedeliveredMessageDoesNothing()
    {
        Chat alex = App.Customer();
        await alex.SayAsync("go to step 1");
        JsonObject done = alex.Activity("message", new JsonObject { ["text"] = "done" });
        await alex.PostAsync(done);
        int calls = App.Connector.Calls.Count;
        await alex.PostAsync(done);
        Assert.Equal(calls, App.Connector.Calls.Count);
        alex.Last.Shows("Step 2 of 14");
    }

    [Fact]
    public async Task ARedeliveredInvokeGetsTheFirstAnswer()
    {
        Chat alex = App.Customer();
        await alex.SayAsync("go to step 1");
        JsonObject click = Click(alex, "Done");
        string first = await (await alex.PostAsync(click)).Content.ReadAsStringAsync();
        string second = await (await alex.PostAsync(click)).Content.ReadAsStringAsync();
        Assert.Equal(200, (int)JsonNode.Parse(first)!["statusCode"]!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(first), JsonNode.Parse(second)), second);
        alex.Last.Shows("Step 2 of 14");
    }

    [Fact]
    public async Task DuplicatesThatArriveWhileTheFirstStillRunsGetItsAnswer()
    {
        Chat alex = App.Customer();
        await alex.SayAsync("go to step 1");
        JsonObject click = Click(alex, "Done");
        string[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", click);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync();
        }));
        await App.SettleAsync();
        Assert.All(answers, answer => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(answers[0]), JsonNode.Parse(answer)), answer));
        alex.Last.Shows("Step 2 of 14");
        Assert.Single(alex.Screen, card => card.Text.Contains("Step 2 of 14", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnUnknownInvokeIsStillUnknownTheSecondTime()
    {
        JsonObject invoke = App.Customer().Activity("invoke", new JsonObject { ["name"] = "some/thing", ["value"] = new JsonObject() });
        Assert.Equal(HttpStatusCode.NotImplemented, (await App.Http.PostAsJsonAsync("/api/messages", invoke)).StatusCode);
        Assert.Equal(HttpStatusCode.NotImplemented, (await App.Http.PostAsJsonAsync("/api/messages", invoke)).StatusCode);
    }

    [Fact]
    public async Task BufferedRepliesAreGivenAgain()
    {
        Chat alex = App.Customer();
        JsonObject start = alex.Activity("message", new JsonObject { ["text"] = "go to step 1", ["deliveryMode"] = "expectReplies" });
        JsonObject first = (await (await alex.PostAsync(start)).Content.ReadFromJsonAsync<JsonObject>())!;
        JsonObject second = (await (await alex.PostAsync(start)).Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Contains("Step 1 of 14", first.ToJsonString(), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(first, second), second.ToJsonString());
        Assert.Empty(App.Connector.Calls);
    }

    [Fact]
    public async Task TheSameIdInAnotherConversationIsAnotherActivity()
    {
        JsonObject start = App.Customer("Ann").Activity("message", new JsonObject { ["text"] = "go to step 1", ["id"] = "1" });
        JsonObject other = App.Customer("Bob").Activity("message", new JsonObject { ["text"] = "go to step 1", ["id"] = "1" });
        await App.Customer("Ann").PostAsync(start);
        await App.Customer("Bob").PostAsync(other);
        App.Customer("Bob").Last.Shows("Step 1 of 14");
    }

    [Fact]
    public async Task EachEditOfAMessageIsAnActivityOfItsOwn()
    {
        Chat alex = App.Customer();
        foreach (string time in (string[])["2026-11-02T08:15:30.123Z", "2026-11-02T08:16:30.123Z", "2026-11-02T08:16:30.123Z"])
        {
            await alex.PostAsync(alex.Activity("messageUpdate", new JsonObject { ["id"] = "7", ["text"] = "x", ["timestamp"] = time }));
        }

        Assert.Equal(2, await App.ReadAsync(db => db.Seen.CountAsync()));
    }

    [Fact]
    public async Task AMessageIsSeenAcrossARestart()
    {
        Chat alex = App.Customer();
        await alex.SayAsync("go to step 1");
        JsonObject done = alex.Activity("message", new JsonObject { ["text"] = "done" });
        await alex.PostAsync(done);
        await using BotApp restarted = await App.RestartAsync();
        done["serviceUrl"] = restarted.Connector.ServiceUrl.ToString();
        await restarted.Customer().PostAsync(done);
        Assert.Empty(restarted.Connector.Calls);
    }

    [Fact]
    public async Task ADuplicateOnAnotherReplicaIsSettledByTheCommit()
    {
        await using BotApp other = await App.ReplicaAsync();
        Chat alex = App.Customer();
        await alex.SayAsync("go to step 1");
        JsonObject click = Click(alex, "Done");
        Task<HttpResponseMessage>[] posts = [.. Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? App : other).Http.PostAsJsonAsync("/api/messages", click))];
        string[] answers = await Task.WhenAll(posts.Select(async post => await (await post).Content.ReadAsStringAsync()));
        await App.SettleAsync();
        Assert.All(answers, answer => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(answers[0]), JsonNode.Parse(answer)), answer));
        Assert.Single(alex.Screen, card => card.Text.Contains("Step 2 of 14", StringComparison.Ordinal));
    }

    private static JsonObject Click(Chat chat, string title)
    {
        CardView card = chat.Screen.Last(c => c.Actions.Any(a => a.Title == title));
        JsonObject action = card.Actions.First(a => a.Title == title).Json;
        return chat.Activity("invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = card.Id,
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.DeepClone(), ["data"] = action["data"]!.DeepClone() },
            },
        });
    }
}
