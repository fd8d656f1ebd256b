using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Tests.BotBuilder.Dialogs;

public sealed class VersionChangeTests
{
    /// <summary>Lands softly: after a change it drops what ran inside and starts again with a word about it.</summary>
    private sealed class Root : ComponentDialog
    {
        public Root(bool handles, params Dialog[] dialogs) : base("root")
        {
            Handles = handles;
            foreach (var dialog in dialogs)
                AddDialog(dialog);
        }

        public List<string> Changed { get; } = [];

        private bool Handles { get; }

        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.VersionChanged)
                return await base.OnDialogEventAsync(dc, e, cancellationToken);
            Changed.Add((string)e.Value!);
            if (Handles)
                await CreateChildContext(dc).CancelAllDialogsAsync(cancellationToken);
            return Handles;
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            var turnResult = await base.OnContinueDialogAsync(innerDc, cancellationToken);
            if (turnResult.Status is not (DialogTurnStatus.Empty or DialogTurnStatus.Cancelled))
                return turnResult;
            await innerDc.Context.SendActivityAsync("The guide has changed.", cancellationToken: cancellationToken);
            return await OnBeginDialogAsync(innerDc, null, cancellationToken);
        }
    }

    private static WaterfallDialog Steps(params string[] texts) => new("steps", texts.Select(Ask.Say));

    [Fact]
    public async Task RaisesNoEventWhileNothingChanges()
    {
        var roots = new List<Root>();
        var conversation = new DialogConversation(() =>
        {
            roots.Add(new Root(true, Steps("1", "2", "3")));
            return roots[^1];
        });

        Assert.Equal(["1"], await conversation.SayAsync("a"));
        Assert.Equal(["2"], await conversation.SayAsync("b"));
        Assert.All(roots, root => Assert.Empty(root.Changed));
    }

    [Fact]
    public async Task LetsTheRootStartAgainAfterAChange()
    {
        var conversation = new DialogConversation(() => new Root(true, Steps("1", "2", "3")));
        await conversation.SayAsync("a");
        await conversation.SayAsync("b");

        conversation.MakeRoot = () => new Root(true, Steps("first", "second"));
        Assert.Equal(["The guide has changed.", "first"], await conversation.SayAsync("c"));
        Assert.Equal(["second"], await conversation.SayAsync("d"));
    }

    [Fact]
    public async Task LandsSoftlyWhenTheDialogThatRanIsGone()
    {
        var conversation = new DialogConversation(() => new Root(true, Steps("1", "2")));
        await conversation.SayAsync("a");

        conversation.MakeRoot = () => new Root(true, new WaterfallDialog("renamed", [Ask.Say("first")]));
        Assert.Equal(["The guide has changed.", "first"], await conversation.SayAsync("b"));
    }

    [Fact]
    public async Task GoesOnAndRaisesTheEventOnlyOnceWhenNobodyHandlesIt()
    {
        var conversation = new DialogConversation(() => new Root(false, Steps("1", "2", "3")));
        await conversation.SayAsync("a");

        var changed = new Root(false, Steps("1", "2", "3", "4"));
        conversation.MakeRoot = () => changed;
        Assert.Equal(["2"], await conversation.SayAsync("b"));
        Assert.Equal(["3"], await conversation.SayAsync("c"));
        Assert.Equal(["root"], changed.Changed);
    }

    [Fact]
    public async Task LetsTheRootCancelTheInnerComponentThatHasChanged()
    {
        static Root Make(params string[] texts) => new(true, new ComponentDialog("inner").AddDialog(Steps(texts)));
        var conversation = new DialogConversation(() => Make("1", "2"));
        await conversation.SayAsync("a");

        conversation.MakeRoot = () => Make("1", "2", "3");
        Assert.Equal(["The guide has changed.", "1"], await conversation.SayAsync("b"));
        Assert.Equal(["2"], await conversation.SayAsync("c"));
    }

    [Fact]
    public async Task BubblesFromAnInnerComponentToTheRoot()
    {
        static Root Make(params string[] texts) => new(false, new ComponentDialog("inner").AddDialog(Steps(texts)));
        var conversation = new DialogConversation(() => Make("1", "2"));
        await conversation.SayAsync("a");

        var changed = Make("1", "2", "3");
        conversation.MakeRoot = () => changed;
        await conversation.SayAsync("b");

        Assert.Equal(["inner"], changed.Changed);
    }
}
