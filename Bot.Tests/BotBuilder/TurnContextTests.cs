using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder;

public class TurnContextTests
{
    private readonly TestAdapter _adapter = new(sendTraceActivity: true);

    [Fact]
    public async Task HasRespondedOnceAMessageIsSent()
    {
        using var turn = Turn();

        await turn.SendActivityAsync("hi");

        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task HasNotRespondedWithATraceAlone()
    {
        using var turn = Turn();

        await turn.SendActivityAsync(Activity.CreateTraceActivity("note"));

        Assert.False(turn.Responded);
        Assert.Equal("trace", _adapter.GetNextReply()?.Type);
    }

    [Fact]
    public async Task AddressesWhatItSendsAndTellsTheId()
    {
        using var turn = Turn();
        var reply = MessageFactory.Text("hi");

        var response = await turn.SendActivityAsync(reply);

        Assert.Equal(reply.Id, response.Id);
        Assert.Equal(("bot", "user1", "1", "Conversation1"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Conversation.Id));
    }

    [Fact]
    public async Task CallsHandlersInTheOrderTheyWereAdded()
    {
        using var turn = Turn();
        var order = new List<string>();
        turn.OnSendActivities(Note("first")).OnSendActivities(Note("second"));

        await turn.SendActivityAsync("hi");

        Assert.Equal(["first", "second", "second done", "first done"], order);

        SendActivitiesHandler Note(string name) => async (_, _, next) =>
        {
            order.Add(name);
            var responses = await next();
            order.Add(name + " done");
            return responses;
        };
    }

    [Fact]
    public async Task SendsNothingThatAHandlerKeepsBack()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        var response = await turn.SendActivityAsync("hi");

        Assert.Null(response.Id);
        Assert.False(turn.Responded);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task SendsWhatAHandlerChanged()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text += "!";
            activities.Add(new Activity(ActivityTypes.Typing));
            return next();
        });

        await turn.SendActivityAsync("hi");

        Assert.Equal("hi!", ((Activity)_adapter.GetNextReply()!).Text);
        Assert.Equal("typing", _adapter.GetNextReply()?.Type);
    }

    [Fact]
    public async Task BuffersRepliesThatAreExpectedBack()
    {
        using var turn = Turn(DeliveryModes.ExpectReplies);

        await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")]);

        Assert.True(turn.Responded);
        Assert.Equal(["one", "two"], turn.BufferedReplyActivities.Select(reply => reply.Text));
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task PassesUpdatesAndDeletionsThroughTheirHandlers()
    {
        using var turn = Turn();
        var seen = new List<string?>();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add(activity.Id);
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add(reference.ActivityId);
            return next();
        });
        var sent = await turn.SendActivityAsync("old");

        var updated = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "new" });
        await turn.DeleteActivityAsync(sent.Id!);

        Assert.Equal([sent.Id, sent.Id], seen);
        Assert.Equal(sent.Id, updated.Id);
        Assert.Null(_adapter.GetNextReply());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task RefusesABlankText(string text)
    {
        using var turn = Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text));
    }

    [Fact]
    public async Task RefusesToSendNothing()
    {
        using var turn = Turn();

        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task SharesHandlersAndStateWithItsCopy()
    {
        using var turn = Turn();
        int calls = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            calls++;
            return next();
        });
        turn.TurnState.Add("key", "value");

        var copy = new TurnContext(turn, new Activity(ActivityTypes.Message) { Conversation = new ConversationAccount(id: "other") });
        await copy.SendActivityAsync("hi");

        Assert.Equal(1, calls);
        Assert.Equal("value", copy.TurnState.Get<string>("key"));
        Assert.Equal("other", ((Activity)_adapter.GetNextReply()!).Conversation.Id);
    }

    [Fact]
    public void DisposesWhatItsStateHolds()
    {
        var held = new MemoryStream();
        var turn = Turn();
        turn.TurnState.Add<Stream>(held);

        turn.Dispose();
        turn.Dispose();

        Assert.False(held.CanRead);
    }

    [Fact]
    public async Task TakesTheLanguageOfTheActivityAndIgnoresAnUnknownOne()
    {
        var locales = new List<string?>();
        BotCallbackHandler callback = (turn, _) =>
        {
            locales.Add(((TurnContext)turn).Locale);
            return Task.CompletedTask;
        };

        await _adapter.ProcessActivityAsync(new Activity { Locale = "de-DE" }, callback);
        await _adapter.ProcessActivityAsync(new Activity { Locale = "no such locale!" }, callback);

        Assert.Equal(["de-DE", null], locales);
    }

    private TurnContext Turn(string? deliveryMode = null)
    {
        var activity = _adapter.MakeActivity("hello");
        (activity.ChannelId, activity.DeliveryMode) = ("test", deliveryMode);
        return new TurnContext(_adapter, activity);
    }
}
