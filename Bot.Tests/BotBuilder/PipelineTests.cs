using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder;

public class PipelineTests
{
    [Fact]
    public async Task WrapsMiddlewareAroundTheBotInOrder()
    {
        var order = new List<string>();
        var adapter = new TestAdapter().Use(new Note("outer", order)).Use(new Note("inner", order));

        await adapter.SendTextToBotAsync("hi", (_, _) => Add(order, "bot"), default);

        Assert.Equal(["outer", "inner", "bot", "inner done", "outer done"], order);
    }

    [Fact]
    public async Task StopsWhereMiddlewareDoesNotGoOn()
    {
        var order = new List<string>();
        var adapter = new TestAdapter().Use(new Stop());

        await adapter.SendTextToBotAsync("hi", (_, _) => Add(order, "bot"), default);

        Assert.Empty(order);
    }

    [Fact]
    public async Task HandsWhatATurnThrowsToOnTurnError()
    {
        Exception? caught = null;
        var adapter = new TestAdapter { OnTurnError = (turn, exception) => turn.SendActivityAsync((caught = exception).Message) };

        await adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("broken"), default);

        Assert.IsType<InvalidOperationException>(caught);
        Assert.Equal("broken", (adapter.GetNextReply() as Activity)?.Text);
    }

    [Fact]
    public async Task ThrowsToTheCallerWithoutOnTurnError()
        => await Assert.ThrowsAsync<InvalidOperationException>(
            () => new TestAdapter().SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException(), default));

    private static Task Add(List<string> order, string name)
    {
        order.Add(name);
        return Task.CompletedTask;
    }

    private sealed class Note(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            await next(cancellationToken);
            order.Add(name + " done");
        }
    }

    private sealed class Stop : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
            => Task.CompletedTask;
    }
}
