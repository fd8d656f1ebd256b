using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CsBot.Tests.LocalChat;

public sealed class DirectLineTests(LocalChatHost host) : IClassFixture<LocalChatHost>
{
    private static readonly JsonObject _hello = new()
    {
        ["type"] = "message",
        ["text"] = "hello",
        ["from"] = new JsonObject { ["id"] = "r_1", ["name"] = "Web" },
        ["channelData"] = new JsonObject { ["clientActivityID"] = "c1" },
    };

    [Fact]
    public async Task GrantsATokenAndStartsItsConversation()
    {
        var grant = await host.PostAsync("v3/directline/tokens/generate", new JsonObject { ["user"] = new JsonObject { ["id"] = "r_1" } });
        using var answer = await SendAsync(HttpMethod.Post, "conversations", (string)grant["token"]!);
        var started = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal((string)grant["conversationId"]!, (string)started["conversationId"]!);
        Assert.True((int)started["expires_in"]! > 900);
    }

    [Fact]
    public async Task RefreshesAToken()
    {
        var started = await host.PostAsync("v3/directline/conversations");
        using var answer = await SendAsync(HttpMethod.Post, "tokens/refresh", (string)started["token"]!);
        var refreshed = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal((string)started["conversationId"]!, (string)refreshed["conversationId"]!);
    }

    [Fact]
    public async Task RefusesTheTokenOfAnotherConversation()
    {
        string mine = await StartAsync();
        var other = await host.PostAsync("v3/directline/conversations");
        using var answer = await SendAsync(HttpMethod.Get, $"conversations/{mine}/activities", (string)other["token"]!);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task TellsTheBotWhoJoinedAndWhichChannelItIs()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations");
        request.Headers.Add("x-ms-bot-agent", "DirectLine/3.0 (directlinejs; WebChat/4.18.1)");
        request.Content = JsonContent.Create(new JsonObject { ["user"] = new JsonObject { ["id"] = "r_2", ["name"] = "Web" } });
        using var answer = await host.Client.SendAsync(request);
        string id = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["conversationId"]!;

        var update = Assert.Single(host.Bot.Received, activity => (string?)activity["conversation"]!["id"] == id);
        Assert.Equal("conversationUpdate", (string)update["type"]!);
        Assert.Equal("webchat", (string)update["channelId"]!);
        Assert.Contains(update["membersAdded"]!.AsArray(), member => (string?)member!["id"] == "r_2");
    }

    [Fact]
    public async Task GivesBackWhatWasPostedAndTheAnswer()
    {
        string id = await StartAsync();
        var posted = await host.PostAsync($"v3/directline/conversations/{id}/activities", _hello.DeepClone());
        var activities = (await host.ReadAsync(id))["activities"]!.AsArray();

        Assert.Equal((string)posted["id"]!, (string)activities[0]!["id"]!);
        Assert.Equal("c1", (string)activities[0]!["channelData"]!["clientActivityID"]!);
        Assert.Equal("Echo: hello", (string)activities[1]!["text"]!);
        Assert.Equal("bot", (string)activities[1]!["from"]!["role"]!);
    }

    [Fact]
    public async Task ReturnsOnlyWhatIsNewerThanTheWatermark()
    {
        string id = await StartAsync();
        await host.PostAsync($"v3/directline/conversations/{id}/activities", _hello.DeepClone());
        var first = await host.ReadAsync(id);
        var second = await host.ReadAsync(id, (string)first["watermark"]!);

        Assert.Equal(2, first["activities"]!.AsArray().Count);
        Assert.Empty(second["activities"]!.AsArray());
        Assert.Equal((string)first["watermark"]!, (string)second["watermark"]!);
    }

    [Fact]
    public async Task HoldsARequestUntilSomethingIsSaid()
    {
        string id = await StartAsync();
        string watermark = (string)(await host.ReadAsync(id))["watermark"]!;
        var held = host.ReadAsync(id, watermark, wait: 25);
        await host.PostAsync($"v3/directline/conversations/{id}/activities", _hello.DeepClone());
        var set = await held.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("hello", (string)set["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task ShowsAnUpdateUnderTheSameIdAtItsPlace()
    {
        string id = await StartAsync();
        await host.PostAsync($"v3/directline/conversations/{id}/activities", _hello.DeepClone());
        var before = await host.ReadAsync(id);
        string echo = (string)before["activities"]![1]!["id"]!;
        await host.PostAsync($"v3/directline/conversations/{id}/activities", _hello.DeepClone());
        await host.Bot.UpdateAsync(host.Bot.Received[^1], echo, new JsonObject { ["type"] = "message", ["text"] = "Changed" });

        var news = (await host.ReadAsync(id, (string)before["watermark"]!))["activities"]!.AsArray();
        var all = (await host.ReadAsync(id))["activities"]!.AsArray();
        Assert.Equal(3, news.Count);
        Assert.Equal(echo, (string)news[0]!["id"]!);
        Assert.Equal("Changed", (string)news[0]!["text"]!);
        Assert.Equal("Changed", (string)all[1]!["text"]!);
        Assert.Equal(4, all.Count);
    }

    [Fact]
    public async Task AnswersNotFoundForAConversationItDoesNotKnow()
    {
        using var answer = await host.Client.GetAsync("v3/directline/conversations/nobody/activities");
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("ConversationNotFound", (string)body!["error"]!["code"]!);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""{"type":"message","type":"event"}""")]
    public async Task RefusesABodyThatIsNoObject(string body)
    {
        string id = await StartAsync();
        using var content = new StringContent(body, null, "application/json");
        using var answer = await host.Client.PostAsync($"v3/directline/conversations/{id}/activities", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task RefusesAMessageOfMoreThanAMegabyte()
    {
        string id = await StartAsync();
        using var answer = await host.Client.PostAsJsonAsync(
            $"v3/directline/conversations/{id}/activities", new JsonObject { ["text"] = new string('x', 2 * 1024 * 1024) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private async Task<string> StartAsync() => (string)(await host.PostAsync("v3/directline/conversations"))["conversationId"]!;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string token)
    {
        using var request = new HttpRequestMessage(method, $"v3/directline/{path}");
        request.Headers.Authorization = new("Bearer", token);
        return await host.Client.SendAsync(request);
    }
}
