using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Tests.BotBuilder.Dialogs;

/// <summary>What a dialog throws is told to the dialogs around it before it reaches the bot.</summary>
public sealed class ErrorEventTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task AnErrorIsToldFromTheInnermostDialogOutwardAndThenThrown()
    {
        var conversation = Conversation((_, _) => Task.FromResult(false));
        await conversation.SayAsync("hi");

        var error = await Assert.ThrowsAsync<FormatException>(() => conversation.SayAsync("boom"));

        Assert.Equal("boom", error.Message);
        Assert.Equal(["inner: boom", "root: boom"], _log);
    }

    [Fact]
    public async Task AHandlerThatClearsTheStackBeginsAnewInTheSameTurn()
    {
        var conversation = Conversation(async (dc, cancellationToken) =>
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
            return true;
        });
        await conversation.SayAsync("hi");

        Assert.Equal(["say something"], await conversation.SayAsync("boom"));
        Assert.Equal(["heard it"], await conversation.SayAsync("well"));
    }

    [Fact]
    public async Task AHandlerThatFailsDoesNotHideTheFirstError()
    {
        var conversation = Conversation((_, _) => throw new NotSupportedException("and so does the handler"));
        await conversation.SayAsync("hi");

        var error = await Assert.ThrowsAsync<AggregateException>(() => conversation.SayAsync("boom"));

        Assert.Equal([typeof(NotSupportedException), typeof(FormatException)], error.InnerExceptions.Select(inner => inner.GetType()));
    }

    private DialogConversation Conversation(Func<DialogContext, CancellationToken, Task<bool>> handle) => new(() => new Root(_log, handle));

    private sealed class Root : ComponentDialog
    {
        private readonly List<string> _log;
        private readonly Func<DialogContext, CancellationToken, Task<bool>> _handle;

        public Root(List<string> log, Func<DialogContext, CancellationToken, Task<bool>> handle) : base("root")
        {
            (_log, _handle) = (log, handle);
            AddDialog(new Fragile(log));
        }

        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.Error) return await base.OnDialogEventAsync(dc, e, cancellationToken);
            _log.Add($"root: {((Exception)e.Value!).Message}");
            return await _handle(dc, cancellationToken);
        }
    }

    private sealed class Fragile(List<string> log) : Dialog("fragile")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("say something", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            if (dc.Context.Activity.Text == "boom") throw new FormatException("boom");
            await dc.Context.SendActivityAsync("heard it", cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.Error) log.Add($"inner: {((Exception)e.Value!).Message}");
            return Task.FromResult(false);
        }
    }
}
