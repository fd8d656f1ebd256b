using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder.Dialogs;

public sealed class DialogEventTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task PassesFromTheLeafOutwardAndBack() => await RunAsync(null, async innermost =>
    {
        Assert.False(await innermost.EmitEventAsync("x", 1));
        Assert.Equal(["leaf before x", "middle before x", "root before x", "root after x", "middle after x", "leaf after x"], _log);
    });

    [Fact]
    public async Task StopsAtTheDialogThatHandlesIt() => await RunAsync("middle before x", async innermost =>
    {
        Assert.True(await innermost.EmitEventAsync("x"));
        Assert.Equal(["leaf before x", "middle before x"], _log);
    });

    [Fact]
    public async Task StaysAtOneDialogWhenItDoesNotBubble() => await RunAsync(null, async innermost =>
    {
        await innermost.Parent!.EmitEventAsync("x", bubble: false);
        Assert.Equal(["middle before x", "middle after x"], _log);
    });

    [Fact]
    public async Task CanStartAtTheLeaf() => await RunAsync("leaf before x", async innermost =>
    {
        Assert.True(await innermost.Parent!.Parent!.EmitEventAsync("x", fromLeaf: true));
        Assert.Equal(["leaf before x"], _log);
    });

    [Fact]
    public async Task TellsTheDialogsAroundBeforeTheyAreCancelledToo() => await RunAsync(null, async innermost =>
    {
        var turnResult = await innermost.CancelAllDialogsAsync(true, "stop");

        Assert.Equal(DialogTurnStatus.Cancelled, turnResult.Status);
        Assert.Equal(["middle before stop", "middle after stop", "root before stop", "root after stop"], _log);
        Assert.Empty(innermost.Parent!.Parent!.Stack);
    });

    [Fact]
    public async Task LetsADialogKeepItselfFromBeingCancelled() => await RunAsync("middle before cancelDialog", async innermost =>
    {
        await innermost.CancelAllDialogsAsync(true);

        Assert.Empty(innermost.Stack);
        Assert.Equal("middle", innermost.Parent!.ActiveDialog!.Id);
    });

    [Fact]
    public async Task LetsADialogAnswerAQuestionToBeRepeatedItself() => await RunAsync("leaf before repromptDialog", async innermost =>
    {
        await innermost.RepromptDialogAsync();
        Assert.Equal(["leaf before repromptDialog"], _log);

        await innermost.Parent!.RepromptDialogAsync();
        Assert.DoesNotContain("leaf repeats", _log);
    });

    [Fact]
    public async Task RepeatsTheInnermostQuestionWhenNobodyHandlesTheEvent() => await RunAsync(null, async innermost =>
    {
        await innermost.Parent!.Parent!.RepromptDialogAsync();
        Assert.Equal("leaf repeats", _log[^1]);
    });

    [Fact]
    public async Task ReachesNobodyWhenNothingRuns() => await RunAsync(null, async innermost =>
    {
        var root = innermost.Parent!.Parent!;
        root.Stack.Clear();

        Assert.False(await root.EmitEventAsync("x", fromLeaf: true));
        Assert.Equal(DialogTurnStatus.Empty, (await root.CancelAllDialogsAsync()).Status);
        Assert.Empty(_log);
    });

    /// <summary>Starts root, middle and leaf inside one another and hands over the context in which the leaf runs.</summary>
    private async Task RunAsync(string? handled, Func<DialogContext, Task> test)
    {
        var root = new Container("root", _log, handled).AddDialog(
            new Container("middle", _log, handled).AddDialog(new Leaf(_log, handled)));
        bool ran = false;
        await new TestAdapter("test").ProcessActivityAsync(new Activity(ActivityTypes.Message), async (turnContext, cancellationToken) =>
        {
            var dc = new DialogContext(new DialogSet().Add(root), turnContext, new DialogState());
            await dc.BeginDialogAsync("root", null, cancellationToken);
            await test(dc.Child!.Child!);
            ran = true;
        });
        Assert.True(ran);
    }

    private sealed class Container(string id, List<string> log, string? handled) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Note(log, handled, $"{Id} before {e.Name}");

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Note(log, handled, $"{Id} after {e.Name}");
    }

    private sealed class Leaf(List<string> log, string? handled) : Dialog("leaf")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public override Task RepromptDialogAsync(
            ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
            Note(log, handled, "leaf repeats");

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Note(log, handled, $"leaf before {e.Name}");

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Note(log, handled, $"leaf after {e.Name}");
    }

    private static Task<bool> Note(List<string> log, string? handled, string text)
    {
        log.Add(text);
        return Task.FromResult(text == handled);
    }
}
