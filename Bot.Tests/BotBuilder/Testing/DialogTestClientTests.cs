using CsBot.Tests.BotBuilder.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Builder.Testing.XUnit;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace CsBot.Tests.BotBuilder.Testing;

public sealed class DialogTestClientTests
{
    private static ComponentDialog Greeting() => Ask.Component(
        "greeting", Ask.Prompt("name?"), Ask.EndWith(step => $"{step.Options} {step.Result}"));

    [Fact]
    public async Task TalksToTheDialogAndShowsItsResult()
    {
        var client = new DialogTestClient("msteams", Greeting(), "Hello");

        Assert.Equal("name?", (await client.SendActivityAsync<IMessageActivity>("hi"))?.Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("greeting", client.DialogContext.ActiveDialog?.Id);

        Assert.Null(await client.SendActivityAsync<IMessageActivity>("Ada"));
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("Hello Ada", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task HandsOverRepliesOneByOne()
    {
        var client = new DialogTestClient("msteams", new WaterfallDialog("w", [async (step, token) =>
        {
            await step.Context.SendActivityAsync("one", cancellationToken: token);
            await step.Context.SendActivityAsync("two", cancellationToken: token);
            return Dialog.EndOfTurn;
        }]));

        Assert.Equal("one", (await client.SendActivityAsync<Activity>(new Activity(ActivityTypes.Message)))?.Text);
        Assert.Equal("two", client.GetNextReply<Activity>()?.Text);
        Assert.Null(client.GetNextReply<Activity>());
    }

    [Fact]
    public async Task SpeaksOverTheChannelItWasGiven()
    {
        string? channel = "";
        var client = new DialogTestClient("msteams", new WaterfallDialog("w", [Ask.EndWith(step => channel = step.Context.Activity.ChannelId)]));

        await client.SendActivityAsync<Activity>("hi");
        Assert.Equal("msteams", channel);
    }

    [Fact]
    public async Task GoesOnWithTheStateOfAnotherClient()
    {
        var conversationState = new ConversationState(new MemoryStorage());
        await new DialogTestClient(new TestAdapter(), Greeting(), conversationState: conversationState).SendActivityAsync<Activity>("hi");

        var client = new DialogTestClient(new TestAdapter(), Greeting(), conversationState: conversationState);
        await client.SendActivityAsync<Activity>("Ada");

        Assert.Same(conversationState, client.ConversationState);
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task LogsWhatIsSaidThroughTheMiddleware()
    {
        var output = new Lines();
        var client = new DialogTestClient("msteams", Greeting(), middlewares: [new XUnitDialogTestLogger(output)]);
        await client.SendActivityAsync<Activity>("hi");

        Assert.Equal(3, output.Written.Count);
        Assert.Contains("hi", output.Written[0], StringComparison.Ordinal);
        Assert.Contains("name?", output.Written[1], StringComparison.Ordinal);
        Assert.Contains("ms", output.Written[2], StringComparison.Ordinal);
    }

    private sealed class Lines : ITestOutputHelper
    {
        public List<string> Written { get; } = [];

        public void WriteLine(string message) => Written.Add(message);

        public void WriteLine(string format, params object[] args) => throw new NotSupportedException();
    }
}
