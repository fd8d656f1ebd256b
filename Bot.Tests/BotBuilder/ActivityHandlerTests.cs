using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder;

public class ActivityHandlerTests
{
    private readonly TestAdapter _adapter = new("msteams");
    private readonly NotingHandler _handler = new();

    [Theory]
    [InlineData("message", "message")]
    [InlineData("messageUpdate", "update")]
    [InlineData("messageDelete", "delete")]
    [InlineData("typing", "typing")]
    [InlineData("endOfConversation", "end")]
    [InlineData("event", "event")]
    [InlineData("suggestion", "unrecognized")]
    public async Task CallsTheMethodOfTheType(string type, string expected)
    {
        await RunAsync(new Activity(type));

        Assert.Equal([expected], _handler.Calls);
    }

    [Fact]
    public async Task TellsATokenFromOtherEvents()
    {
        await RunAsync(new Activity(ActivityTypes.Event) { Name = "tokens/response" });

        Assert.Equal(["token"], _handler.Calls);
    }

    [Theory]
    [InlineData("user1", "added user1")]
    [InlineData("bot", null)]
    public async Task WelcomesMembersOtherThanTheBot(string id, string? expected)
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount(id)] });

        Assert.Equal(expected is null ? [] : [expected], _handler.Calls);
    }

    [Fact]
    public async Task SaysGoodbyeToMembersWhoLeft()
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("user2")] });

        Assert.Equal(["removed user2"], _handler.Calls);
    }

    [Fact]
    public async Task TellsAddedFromRemovedReactions()
    {
        await RunAsync(new Activity(ActivityTypes.MessageReaction)
        {
            ReactionsAdded = [new MessageReaction("like")],
            ReactionsRemoved = [new MessageReaction("sad")],
        });

        Assert.Equal(["+like", "-sad"], _handler.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    [InlineData("other", null)]
    public async Task TellsInstallationFromRemoval(string action, string? expected)
    {
        await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });

        Assert.Equal(expected is null ? [] : [expected], _handler.Calls);
    }

    [Fact]
    public async Task AnswersACardAction()
    {
        const string Value = """{"action":{"type":"Action.Execute","verb":"done","data":{"step":"2"}},"trigger":"manual"}""";

        var response = await InvokeAsync("adaptiveCard/action", Value);

        Assert.Equal((int)HttpStatusCode.OK, response.Status);
        Assert.Equal("done 2", ((AdaptiveCardInvokeResponse)response.Body!).Value);
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value")]
    [InlineData("\"text\"", "BadRequest", "not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action")]
    [InlineData("""{"action":7}""", "BadRequest", "not properly formed")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "Action.Submit")]
    public async Task RefusesAMalformedCardAction(string? value, string code, string message)
    {
        var response = await InvokeAsync("adaptiveCard/action", value);

        var body = BotJson.ToElement(response.Body);
        Assert.Equal((400, 400), (response.Status, body.GetProperty("statusCode").GetInt32()));
        Assert.Equal("application/vnd.microsoft.error", body.GetProperty("type").GetString());
        Assert.Equal(code, body.GetProperty("value").GetProperty("code").GetString());
        Assert.Contains(message, body.GetProperty("value").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("something/else")]
    [InlineData(null)]
    public async Task AnswersNotImplementedToOtherInvokes(string? name)
        => Assert.Equal((int)HttpStatusCode.NotImplemented, (await InvokeAsync(name, "{}")).Status);

    [Fact]
    public async Task SendsNoSecondInvokeResponse()
    {
        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.Invoke) { Name = "own" }, _handler.OnTurnAsync);

        Assert.Equal(201, BotJson.Read<InvokeResponse>(((Activity)_adapter.GetNextReply()!).Value)!.Status);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task RefusesATurnWithoutAType()
    {
        using var turn = new TurnContext(_adapter, new Activity());

        await Assert.ThrowsAsync<ArgumentException>(() => _handler.OnTurnAsync(turn));
    }

    private Task RunAsync(Activity activity) => _adapter.ProcessActivityAsync(activity, _handler.OnTurnAsync);

    private async Task<InvokeResponse> InvokeAsync(string? name, string? value)
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = name, Value = value is null ? null : JsonElement.Parse(value) });
        return (InvokeResponse)((Activity)_adapter.GetNextReply()!).Value!;
    }

    private sealed class NotingHandler : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
            => Note("message");

        protected override Task OnMessageUpdateActivityAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note("update");

        protected override Task OnMessageDeleteActivityAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
            => Note("delete");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken)
            => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken)
            => Note("end");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Note("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Note("token");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
            => Note("unrecognized");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"added {membersAdded[0].Id}");

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"removed {membersRemoved[0].Id}");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
            => Note($"+{messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
            => Note($"-{messageReactions[0].Type}");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note("uninstalled");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            var data = BotJson.Read<JsonElement>(invokeValue.Action!.Data);
            string answer = $"{invokeValue.Action.Verb} {data.GetProperty("step").GetString()}";
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = answer });
        }

        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Name != "own") return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
            var own = new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 201 } };
            await turnContext.SendActivityAsync(own, cancellationToken);
            return CreateInvokeResponse("too late");
        }

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
