using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.LocalChat;

namespace CsBot.Tests.LocalChat;

public sealed class PageEndpointsTests(LocalChatHost host) : IClassFixture<LocalChatHost>
{
    [Fact]
    public async Task InstallsTheBotWhenANewChatIsOpened()
    {
        string id = await OpenAsync();

        Assert.Equal(["installationUpdate", "conversationUpdate"], Types(id));
        var install = Received(id)[0];
        Assert.Equal("add", (string)install["action"]!);
        Assert.Equal("personal", (string)install["conversation"]!["conversationType"]!);
        Assert.Equal(LocalChatIds.CustomerTenantId, (string)install["channelData"]!["tenant"]!["id"]!);
    }

    [Fact]
    public async Task ReplaysAKnownChatWithoutInstallingAgain()
    {
        string id = await OpenAsync();
        var again = await host.PostAsync("localchat/conversations", new JsonObject { ["id"] = id });

        Assert.True((bool)again["known"]!);
        Assert.Equal(2, Received(id).Count);
        Assert.Equal("Welcome", (string)(await host.ReadAsync(id))["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task TakesOnAChatFromBeforeARestartAndSaysThatItsPersonIsBack()
    {
        var opened = await host.PostAsync("localchat/conversations", new JsonObject { ["id"] = "a:local-before1" });

        Assert.Equal("a:local-before1", (string)opened["conversationId"]!);
        Assert.False((bool)opened["known"]!);
        Assert.Equal(["installationUpdate", "conversationUpdate", "event"], Types("a:local-before1"));
        Assert.Equal("webchat/join", (string)Received("a:local-before1")[^1]["name"]!);
    }

    [Fact]
    public async Task InstallsAChatThatTheBotWroteToFirstAfterARestart()
    {
        await host.PostAsync(
            "localchat/connector/v3/conversations/a%3Alocal-before2/activities", new JsonObject { ["type"] = "message", ["text"] = "reply" });
        var opened = await host.PostAsync("localchat/conversations", new JsonObject { ["id"] = "a:local-before2" });
        var shown = (await host.ReadAsync("a:local-before2", "57"))["activities"]!.AsArray();

        Assert.False((bool)opened["known"]!);
        Assert.Equal("reply", (string)shown[0]!["text"]!);
        Assert.Equal(3, Received("a:local-before2").Count);
    }

    [Theory]
    [InlineData("a:other")]
    [InlineData("a:local-../x")]
    [InlineData("19:local-support@thread.tacv2")]
    public async Task GivesANewIdForOneThatIsNotItsOwn(string id)
    {
        var opened = await host.PostAsync("localchat/conversations", new JsonObject { ["id"] = id });

        Assert.StartsWith("a:local-", (string)opened["conversationId"]!, StringComparison.Ordinal);
        Assert.NotEqual(id, (string)opened["conversationId"]!);
    }

    [Fact]
    public async Task EachNewChatIsAnotherPersonWhoStaysTheSame()
    {
        var (first, second) = (await OpenAsync(), await OpenAsync());
        string[] people = new[] { first, second, first }.Select(id => (string)Received(id)[^1]["from"]!["aadObjectId"]!).ToArray();

        Assert.NotEqual(people[0], people[1]);
        Assert.Equal(people[0], people[2]);
    }

    [Fact]
    public async Task InstallsTheBotInTheSupportTeam()
    {
        await host.PostAsync("localchat/support");
        var install = Received(LocalChatIds.SupportChannelId)[0];

        Assert.Equal(LocalChatIds.SupportTeamId, (string)install["channelData"]!["team"]!["id"]!);
        Assert.Equal(LocalChatIds.SupportChannelId, (string)install["channelData"]!["settings"]!["selectedChannel"]!["id"]!);
        Assert.Equal(LocalChatIds.SupportTenantId, (string)install["conversation"]!["tenantId"]!);
        Assert.Equal("channel", (string)install["conversation"]!["conversationType"]!);
    }

    [Fact]
    public async Task PassesTheBotsAnswerToAClickOn()
    {
        string id = await OpenAsync();
        var outcome = await host.PostAsync($"localchat/conversations/{Uri.EscapeDataString(id)}/invoke", Click());

        var invoke = Received(id)[^1];
        Assert.Equal(200, (int)outcome["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)outcome["type"]!);
        Assert.Equal("adaptiveCard/action", (string)invoke["name"]!);
        Assert.Equal("manual", (string)invoke["value"]!["trigger"]!);
        Assert.Equal("42", (string)invoke["replyToId"]!);
        Assert.StartsWith("f:", (string)invoke["id"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysWhenTheBotFails()
    {
        string id = await OpenAsync();
        host.Bot.Refusal = 500;
        using var answer = await host.Client.PostAsJsonAsync($"localchat/conversations/{Uri.EscapeDataString(id)}/invoke", Click());
        using var message = await host.Client.PostAsJsonAsync(
            $"v3/directline/conversations/{Uri.EscapeDataString(id)}/activities", new JsonObject { ["text"] = "hi" });
        var unwelcome = await host.PostAsync("localchat/conversations");
        host.Bot.Refusal = null;

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal(HttpStatusCode.BadGateway, message.StatusCode);
        Assert.Contains("500", (string)unwelcome["error"]!, StringComparison.Ordinal);
        var again = await host.PostAsync("localchat/conversations", new JsonObject { ["id"] = (string)unwelcome["conversationId"]! });
        Assert.Null(again["error"]);
    }

    [Fact]
    public async Task ServesThePageAndItsFilesAndNothingElse()
    {
        using var page = await host.Client.GetAsync("");
        using var script = await host.Client.GetAsync("localchat/page/app.js");
        using var outside = await host.Client.GetAsync("localchat/page/..%2F..%2FBot.dll");

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    private async Task<string> OpenAsync() => (string)(await host.PostAsync("localchat/conversations"))["conversationId"]!;

    private List<JsonObject> Received(string id) => [.. host.Bot.Received.Where(activity => (string?)activity["conversation"]!["id"] == id)];

    private string[] Types(string id) => [.. Received(id).Select(activity => (string)activity["type"]!)];

    private static JsonObject Click() => new()
    {
        ["replyToId"] = "42",
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "done", ["data"] = new JsonObject { ["step"] = 1 } },
    };
}
