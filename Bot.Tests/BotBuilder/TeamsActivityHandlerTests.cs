using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Tests.BotBuilder;

public class TeamsActivityHandlerTests
{
    private const string Place = """ "team":{"id":"T"},"channel":{"id":"C"} """;

    private readonly TestAdapter _adapter = new("msteams");
    private readonly NotingHandler _handler = new();

    [Theory]
    [InlineData("channelCreated", "channel C of T")]
    [InlineData("teamRenamed", "team T")]
    [InlineData("teamArchived", "base")]
    [InlineData("unheardOf", "base")]
    public async Task CallsTheMethodOfTheEvent(string eventType, string expected)
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { ChannelData = Data(eventType), TopicName = "base" });

        Assert.Equal(expected == "base" ? [] : [expected], _handler.Calls);
    }

    [Fact]
    public async Task GivesMembersWithWhatTeamsTellsOfThem()
    {
        var member = BotJson.Read<ChannelAccount>(JsonElement.Parse("""{"id":"29:1","email":"a@b"}"""))!;

        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [member], ChannelData = Data("teamMemberAdded") });

        Assert.Equal(["joined T: 29:1 a@b"], _handler.Calls);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage", "edit")]
    [InlineData("messageUpdate", "undeleteMessage", "undelete")]
    [InlineData("messageDelete", "softDeleteMessage", "softDelete")]
    public async Task TellsEditsDeletionsAndUndeletionsApart(string type, string eventType, string expected)
    {
        await RunAsync(new Activity(type) { ChannelData = Data(eventType) });

        Assert.Equal([expected], _handler.Calls);
    }

    [Fact]
    public async Task LeavesOtherChannelsAlone()
    {
        _adapter.Conversation.ChannelId = "directline";

        await RunAsync(new Activity(ActivityTypes.MessageUpdate) { ChannelData = Data("editMessage") });

        Assert.Empty(_handler.Calls);
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{"a":1}}""", 200)]
    [InlineData("task/submit", "{}", 501)]
    [InlineData("task/fetch", null, 400)]
    [InlineData("task/fetch", "[1]", 400)]
    [InlineData("composeExtension/query", "{}", 501)]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"odd"}""", 400)]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""", 200)]
    [InlineData("fileConsent/invoke", """{"action":"maybe"}""", 400)]
    [InlineData("adaptiveCard/action", "{}", 400)]
    [InlineData("signin/verifyState", "{}", 501)]
    [InlineData("htmlwidget/calltool", "{}", 501)]
    [InlineData(null, "{}", 501)]
    public async Task AnswersEachInvokeWithItsStatus(string? name, string? value, int status)
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = name, Value = value is null ? null : JsonElement.Parse(value) });

        Assert.Equal(status, ((InvokeResponse)((Activity)_adapter.GetNextReply()!).Value!).Status);
    }

    [Fact]
    public async Task AnswersAWindowWithItsContent()
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = "task/fetch", Value = JsonElement.Parse("""{"data":{"a":1}}""") });

        var body = BotJson.ToElement(((InvokeResponse)((Activity)_adapter.GetNextReply()!).Value!).Body);
        Assert.Equal("""{"task":{"value":"{\"a\":1}","type":"message"}}""", body.GetRawText());
    }

    private static JsonElement Data(string eventType) => JsonElement.Parse($$"""{"eventType":"{{eventType}}",{{Place}}}""");

    private Task RunAsync(Activity activity) => _adapter.ProcessActivityAsync(activity, _handler.OnTurnAsync);

    private sealed class NotingHandler : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Note($"channel {channelInfo.Id} of {teamInfo.Id}");

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"team {teamInfo.Id}");

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded,
            TeamInfo? teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Note($"joined {teamInfo?.Id}: {teamsMembersAdded[0].Id} {teamsMembersAdded[0].Email}");

        protected override Task OnTeamsMessageEditAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note("edit");

        protected override Task OnTeamsMessageUndeleteAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note("undelete");

        protected override Task OnTeamsMessageSoftDeleteAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
            => Note("softDelete");

        protected override Task OnTeamsFileConsentAcceptAsync(
            ITurnContext<IInvokeActivity> turnContext,
            FileConsentCardResponse fileConsentCardResponse,
            CancellationToken cancellationToken)
            => Note("accepted");

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
            => Task.FromResult(new TaskModuleResponse { Task = new TaskModuleMessageResponse(taskModuleRequest.Data?.ToString()) });

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
