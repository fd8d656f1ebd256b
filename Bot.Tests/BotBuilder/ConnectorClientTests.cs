using System.Net;
using System.Text.Json;
using CsBot.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace CsBot.Tests.BotBuilder;

public class ConnectorClientTests
{
    private const string Thread = "19:abc@thread.tacv2;messageid=1790/å";

    private static readonly HttpClient _http = new();

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/_connector")]
    [InlineData("/emea/tenant/")]
    public async Task JoinsTheServiceUrlWithOrWithoutASlash(string suffix)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = Client(server.Url + suffix);

        var response = await client.Conversations.SendToConversationAsync(Message());

        Assert.Equal("new", response?.Id);
        Assert.Equal($"{suffix.TrimEnd('/')}/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1790%2F%C3%A5/activities", Single(server).Target);
    }

    [Fact]
    public async Task CallsTheRightAddressForEachVerb()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = Client(server.Url);
        var message = Message();
        (message.Id, message.ReplyToId) = ("a/1", "r?2");

        await client.Conversations.ReplyToActivityAsync(message);
        await client.Conversations.UpdateActivityAsync(message);
        await client.Conversations.DeleteActivityAsync("c", "a/1");
        await client.Conversations.CreateConversationAsync(new ConversationParameters { IsGroup = false });

        string thread = Uri.EscapeDataString(Thread);
        Assert.Equal(
            [
                $"POST /v3/conversations/{thread}/activities/r%3F2",
                $"PUT /v3/conversations/{thread}/activities/a%2F1",
                "DELETE /v3/conversations/c/activities/a%2F1",
                "POST /v3/conversations",
            ],
            server.Calls.Select(call => $"{call.Method} {call.Target}"));
    }

    [Fact]
    public async Task SendsTheActivityAsJson()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = Client(server.Url);
        var message = Message();
        message.Attachments = [new Attachment("card", content: JsonElement.Parse("""{"type":"AdaptiveCard","$data":null}"""))];

        await client.Conversations.SendToConversationAsync(message);

        var call = Single(server);
        Assert.StartsWith("application/json", call.ContentType, StringComparison.Ordinal);
        Assert.Contains("""{"contentType":"card","content":{"type":"AdaptiveCard","$data":null}}""", call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{"id":"1"}""", "1")]
    [InlineData(201, """{"id":"1"}""", "1")]
    [InlineData(202, """{"id":"1"}""", "1")]
    [InlineData(202, "", null)]
    [InlineData(202, "\r\n", null)]
    [InlineData(202, "{}", null)]
    [InlineData(204, "", null)]
    public async Task TakesEverySuccessWithOrWithoutAnId(int status, string body, string? id)
    {
        await using var server = await LoopbackServer.StartAsync(context => Answer(context, status, body));
        using var client = Client(server.Url);

        var response = await client.Conversations.SendToConversationAsync(Message());

        Assert.Equal(id, response?.Id);
    }

    [Fact]
    public async Task TellsStatusCodeAndRetryAfterOfARefusal()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "17";
            return Answer(context, 429, """{"error":{"code":"Throttled","message":"Too many requests"}}""");
        });
        using var client = Client(server.Url);

        var exception = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync(Message()));

        Assert.Equal(HttpStatusCode.TooManyRequests, exception.Response?.StatusCode);
        Assert.Equal(("Throttled", "Too many requests"), (exception.Body?.Error?.Code, exception.Body?.Error?.Message));
        Assert.Equal(["17"], exception.Response?.Headers["retry-after"]);
        Assert.Contains("Throttled", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("")]
    [InlineData("[1]")]
    public async Task SurvivesARefusalThatIsNotTheConnectors(string body)
    {
        await using var server = await LoopbackServer.StartAsync(context => Answer(context, 502, body));
        using var client = Client(server.Url);

        var exception = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.DeleteActivityAsync("c", "a"));

        Assert.Null(exception.Body);
        Assert.Equal((HttpStatusCode.BadGateway, body), (exception.Response!.StatusCode, exception.Response.Content));
    }

    [Fact]
    public async Task RefusesWhatIsMissingBeforeItSends()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = Client(server.Url);
        var conversations = client.Conversations;

        await Refuses("activity", () => conversations.SendToConversationAsync("c", null!));
        await Refuses("activity", () => conversations.ReplyToActivityAsync("c", "a", null!));
        await Refuses("activity", () => conversations.UpdateActivityAsync("c", "a", null!));
        await Refuses("parameters", () => conversations.CreateConversationAsync(null!));
        await Refuses("conversationId", () => conversations.SendToConversationAsync(null!, Message()));
        await Refuses("activityId", () => conversations.DeleteActivityAsync("c", null!));
        Assert.Empty(server.Calls);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task RefusesAnIdThatWouldLeadElsewhere(string id)
    {
        using var client = Client("http://127.0.0.1:9");

        await Assert.ThrowsAsync<ArgumentException>(() => client.Conversations.DeleteActivityAsync("c", id));
    }

    private static async Task Refuses(string target, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<ValidationException>(call);
        Assert.Equal((ValidationRules.CannotBeNull, target), (exception.Rule, exception.Target));
    }

    private static ConnectorClient Client(string serviceUrl) => new(new Uri(serviceUrl), null, _http, disposeHttpClient: false);

    private static Activity Message() => new(ActivityTypes.Message) { Text = "hi", Conversation = new ConversationAccount(id: Thread) };

    private static LoopbackServer.Call Single(LoopbackServer server) => Assert.Single(server.Calls);

    private static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
    }
}
