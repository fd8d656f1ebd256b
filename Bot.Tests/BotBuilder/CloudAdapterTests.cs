using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder;

public class CloudAdapterTests
{
    [Fact]
    public async Task AnswersAMessageThroughTheConnector()
    {
        await using var app = await CloudAdapterApp.StartAsync(new EchoBot());

        using var response = await app.SayAsync("""  "type": "message", "text": "hi" """);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var call = Assert.Single(app.Channel.Calls);
        Assert.Equal("/v3/conversations/a%3A1/activities/1", call.Target);
        var sent = JsonElement.Parse(call.Body);
        Assert.Equal(("hi", "28:bot"), (sent.GetProperty("text").GetString(), sent.GetProperty("from").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","from":{"id":"1"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","conversation":{"id":"1"}}""")]
    public async Task RefusesWhatIsNoActivity(string body)
    {
        await using var app = await CloudAdapterApp.StartAsync(new EchoBot());

        using var response = await app.SendAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.InRange((await response.Content.ReadAsStringAsync()).Length, 1, 60);
        Assert.Empty(app.Channel.Calls);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task RefusesAnythingButAPost(string method)
    {
        await using var app = await CloudAdapterApp.StartAsync(new EchoBot());

        using var response = await app.SendAsync("{}", new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://127.0.0.1@evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not a url")]
    [InlineData("")]
    public async Task RefusesAServiceUrlElsewhereWithoutAnAppId(string serviceUrl)
    {
        var bot = new EchoBot();
        await using var app = await CloudAdapterApp.StartAsync(bot);

        using var response = await app.SayAsync("""  "type": "message", "text": "hi" """, serviceUrl);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, bot.Turns);
    }

    [Fact]
    public async Task RefusesAPageInABrowser()
    {
        var bot = new EchoBot();
        await using var app = await CloudAdapterApp.StartAsync(bot);

        using var response = await app.SendAsync("""{"type":"message"}""", origin: "https://evil.example");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, bot.Turns);
    }

    [Fact]
    public async Task RefusesATokenItCannotCheck()
    {
        await using var app = await CloudAdapterApp.StartAsync(new EchoBot());

        using var response = await app.SayAsync("""  "type": "message", "text": "hi" """, authorization: "Bearer abc");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task RefusesEveryoneWithAnAppId()
    {
        var bot = new EchoBot();
        await using var app = await CloudAdapterApp.StartAsync(bot, appId: "11111111-1111-1111-1111-111111111111");

        using var response = await app.SayAsync("""  "type": "message", "text": "hi" """);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, bot.Turns);
    }

    [Fact]
    public async Task PutsTheInvokeResponseIntoTheHttpAnswer()
    {
        await using var app = await CloudAdapterApp.StartAsync(new InvokeBot(new InvokeResponse { Status = 418, Body = new Error("tea", "pot") }));

        using var response = await app.SayAsync("""  "type": "invoke", "name": "x" """);

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("""{"code":"tea","message":"pot"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(app.Channel.Calls);
    }

    [Fact]
    public async Task AnswersNotImplementedToAnInvokeNobodyAnswered()
    {
        await using var app = await CloudAdapterApp.StartAsync(new InvokeBot(null));

        using var response = await app.SayAsync("""  "type": "invoke", "name": "x" """);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task GivesExpectedRepliesInTheHttpAnswer()
    {
        await using var app = await CloudAdapterApp.StartAsync(new EchoBot());

        using var response = await app.SayAsync("""  "type": "message", "text": "hi", "deliveryMode": "expectReplies" """);

        var replies = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("activities");
        Assert.Equal("hi", replies[0].GetProperty("text").GetString());
        Assert.Empty(app.Channel.Calls);
    }

    [Fact]
    public async Task NeverTrustsTheCallerIdOfTheWire()
    {
        string? callerId = "never set";
        await using var app = await CloudAdapterApp.StartAsync(new DelegateBot(turn =>
        {
            callerId = turn.Activity.CallerId;
            return Task.CompletedTask;
        }));

        using var response = await app.SayAsync("""  "type": "message", "callerId": "urn:botframework:azure" """);

        Assert.Null(callerId);
    }

    [Fact]
    public async Task SendsUpdatesDeletesDelaysAndDropsTraces()
    {
        await using var app = await CloudAdapterApp.StartAsync(new DelegateBot(async turn =>
        {
            var responses = await turn.SendActivitiesAsync(
            [
                Activity.CreateTraceActivity("t"), new Activity(ActivityTypesEx.Delay) { Value = 1 }, MessageFactory.Text("sent"),
            ]);
            Assert.Equal(["", "", "new"], responses.Select(response => response.Id));
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "new", Text = "updated" });
            await turn.DeleteActivityAsync("new");
        }));

        using var response = await app.SayAsync("""  "type": "message", "text": "hi" """);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["POST", "PUT", "DELETE"], app.Channel.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task SpeaksFirstInAKnownConversation()
    {
        await using var app = await CloudAdapterApp.StartAsync(new EchoBot());
        var reference = new ConversationReference { ServiceUrl = app.Channel.Url, Conversation = new ConversationAccount(id: "a:1") };

        await app.Adapter.ContinueConversationAsync("app", reference, TellNewsAsync, default);

        Assert.Contains("\"news\"", Assert.Single(app.Channel.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoesNotSpeakFirstToAnotherMachineWithoutAnAppId()
    {
        await using var app = await CloudAdapterApp.StartAsync(new EchoBot());
        var reference = new ConversationReference { ServiceUrl = "https://smba.example/", Conversation = new ConversationAccount(id: "a:1") };

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => app.Adapter.ContinueConversationAsync("app", reference, (_, _) => Task.CompletedTask, default));
    }

    [Fact]
    public async Task CreatesAConversationAndGoesOnInIt()
    {
        await using var app = await CloudAdapterApp.StartAsync(new EchoBot());
        Activity? created = null;

        await app.Adapter.CreateConversationAsync(
            "app",
            Channels.Msteams,
            app.Channel.Url,
            null,
            new ConversationParameters { TenantId = "t", Members = [new ChannelAccount("29:ana")] },
            (turn, _) =>
            {
                created = turn.Activity;
                return Task.CompletedTask;
            },
            default);

        Assert.Equal("""{"members":[{"id":"29:ana"}],"tenantId":"t"}""", Assert.Single(app.Channel.Calls).Body);
        Assert.Equal(
            (ActivityEventNames.CreateConversation, "new", "t", "29:ana"),
            (created?.Name, created?.Conversation.Id, created?.Conversation.TenantId, created?.From.Id));
    }

    private static Task TellNewsAsync(ITurnContext turn, CancellationToken token) => turn.SendActivityAsync("news", cancellationToken: token);

    private sealed class EchoBot : IBot
    {
        public int Turns { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Turns++;
            return turnContext.SendActivityAsync(turnContext.Activity.Text ?? "nothing", cancellationToken: cancellationToken);
        }
    }

    private sealed class InvokeBot(InvokeResponse? answer) : ActivityHandler
    {
        protected override Task<InvokeResponse?> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
            => Task.FromResult(answer);
    }

    private sealed class DelegateBot(Func<ITurnContext, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
    }
}
