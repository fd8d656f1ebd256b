using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder;

public class TestFlowTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task PlaysAConversation() => await Flow(Echo)
        .Send("one").AssertReply("one ")
        .Test("two", "two")
        .Test("three", reply => Assert.Equal("three", reply.AsMessageActivity()?.Text))
        .Send(new Activity(ActivityTypes.Message) { Text = "four and more" }).AssertReplyContains("and")
        .Send("five").AssertReplyOneOf(["four", "five"])
        .SendConversationUpdate().AssertReply("nothing")
        .AssertNoReply(timeout: 20)
        .StartTestAsync();

    [Fact]
    public async Task FailsOnAnotherText()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow(Echo).Test("one", "two").StartTestAsync());

        Assert.Contains("Expected:two", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Received:one", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailsOnAnotherType() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => Flow(Echo).Send("one").AssertReply(new Activity(ActivityTypes.Typing)).StartTestAsync());

    [Fact]
    public async Task FailsWithoutAReply() => await Assert.ThrowsAsync<TimeoutException>(
        () => Flow((_, _) => Task.CompletedTask).Send("one").AssertReply("one", timeout: 20).StartTestAsync());

    [Fact]
    public async Task FailsOnAReplyThatShouldNotBe() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => Flow(Echo).Send("one").AssertNoReply(timeout: 20).StartTestAsync());

    [Fact]
    public async Task FailsWithWhatTheBotThrew() => await Assert.ThrowsAsync<FormatException>(
        () => Flow((_, _) => throw new FormatException()).Send("one").AssertReply("one").StartTestAsync());

    [Fact]
    public async Task StopsAtTheFirstFailure()
    {
        var turns = 0;
        var flow = Flow((turn, token) =>
        {
            turns++;
            return turn.SendActivityAsync("ok", cancellationToken: token);
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Test("one", "wrong").Test("two", "ok").StartTestAsync());

        Assert.Equal(1, turns);
    }

    private TestFlow Flow(BotCallbackHandler bot) => new(_adapter, bot);

    private static Task Echo(ITurnContext turn, CancellationToken token)
        => turn.SendActivityAsync(turn.Activity.Text ?? "nothing", cancellationToken: token);
}
