using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Tests.BotBuilder.Dialogs;

public sealed class DialogContextTests
{
    private sealed class Interruptible : ComponentDialog
    {
        public Interruptible(params WaterfallStep[] steps) : base("root") => AddDialog(new WaterfallDialog("steps", steps))
            .AddDialog(new TextPrompt(nameof(TextPrompt)))
            .AddDialog(new WaterfallDialog("help", [Ask.Say("help!"), Ask.EndWith(_ => "helped")]))
            .AddDialog(new WaterfallDialog("loop", [
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"round {step.Options}", cancellationToken: token);
                    return Dialog.EndOfTurn;
                },
                (step, token) => step.ReplaceDialogAsync("loop", (int)step.Options! + 1, token),
            ]));

        protected override Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default) => innerDc.Context.Activity.Text switch
            {
                "help" => innerDc.BeginDialogAsync("help", null, cancellationToken),
                "cancel" => innerDc.CancelAllDialogsAsync(cancellationToken),
                "missing" => innerDc.BeginDialogAsync("nowhere", null, cancellationToken),
                _ => base.OnContinueDialogAsync(innerDc, cancellationToken),
            };
    }

    [Fact]
    public async Task AsksTheOpenQuestionAgainWhenAnInterruptionEnds()
    {
        var conversation = new DialogConversation(() => new Interruptible(Ask.Prompt("name?", "really?"), Ask.Say("thanks")));

        Assert.Equal(["name?"], await conversation.SayAsync("hi"));
        Assert.Equal(["help!"], await conversation.SayAsync("help"));
        Assert.Equal(["name?"], await conversation.SayAsync("ok"));
        Assert.Equal(["thanks"], await conversation.SayAsync("Ada"));
    }

    [Fact]
    public async Task LoopsWithoutGrowingTheStoredState()
    {
        var conversation = new DialogConversation(() => new Interruptible((step, token) => step.ReplaceDialogAsync("loop", 10, token)));

        Assert.Equal(["round 10"], await conversation.SayAsync("hi"));
        int stored = (await conversation.StoredAsync()).Length;
        for (int round = 11; round < 60; round++)
            Assert.Equal([$"round {round}"], await conversation.SayAsync("go on"));

        Assert.Equal(stored, (await conversation.StoredAsync()).Length);
    }

    [Fact]
    public async Task CancelsEverythingAndStartsAfresh()
    {
        var conversation = new DialogConversation(() => new Interruptible(Ask.Prompt("name?"), Ask.Say("thanks")));

        await conversation.SayAsync("hi");
        await conversation.SayAsync("help");
        Assert.Empty(await conversation.SayAsync("cancel"));

        Assert.Equal("""{"dialogStack":[]}""", await conversation.StoredAsync());
        Assert.Equal(["name?"], await conversation.SayAsync("hi again"));
    }

    [Fact]
    public async Task NamesTheDialogThatCannotBeBegun()
    {
        var conversation = new DialogConversation(() => new Interruptible(Ask.Prompt("name?")));

        await conversation.SayAsync("hi");
        var error = await Assert.ThrowsAsync<ArgumentException>(() => conversation.SayAsync("missing"));
        Assert.Contains("'nowhere'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesTheStoredDialogThatNoLongerExists()
    {
        var conversation = new DialogConversation(() => new Interruptible(Ask.Prompt("name?")));
        await conversation.StoreAsync("""
            {"dialogStack":[{"id":"root","state":{"dialogs":{"dialogStack":[{"id":"removed","state":{"stepIndex":1}}]}}}]}
            """);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SayAsync("hi"));
        Assert.Contains("'removed'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancelsStoredDialogsThatNoLongerExist()
    {
        var conversation = new DialogConversation(() => new Interruptible(Ask.Prompt("name?")));
        await conversation.StoreAsync("""
            {"dialogStack":[{"id":"root","state":{"dialogs":{"dialogStack":[{"id":"removed","state":{"stepIndex":1}}]}}}]}
            """);

        await conversation.SayAsync("cancel");
        Assert.Equal(["name?"], await conversation.SayAsync("hi"));
    }

    [Fact]
    public async Task RefusesATokenInThePlaceOfOptions()
    {
        var conversation = new DialogConversation(() => new Interruptible((step, token) => step.BeginDialogAsync("help", token, token)));

        await Assert.ThrowsAsync<ArgumentException>(() => conversation.SayAsync("hi"));
    }

    [Fact]
    public async Task FindsDialogsOfTheComponentsAround()
    {
        var conversation = new DialogConversation(() => new Interruptible((step, token) => step.BeginDialogAsync("inner", null, token))
            .AddDialog(new ComponentDialog("inner").AddDialog(new WaterfallDialog("inner.steps", [
                (step, token) => step.BeginDialogAsync("help", null, token)]))));

        Assert.Equal(["help!"], await conversation.SayAsync("hi"));
    }
}
