using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder.Dialogs;

public sealed class ComponentDialogTests
{
    private static WaterfallStep SayResult => async (step, token) =>
    {
        await step.Context.SendActivityAsync($"result: {step.Result ?? "none"}", cancellationToken: token);
        return Dialog.EndOfTurn;
    };

    private static ComponentDialog Outer(ComponentDialog inner) =>
        Ask.Component("outer", (step, token) => step.BeginDialogAsync(inner.Id, "given", token), SayResult).AddDialog(inner);

    [Fact]
    public async Task HandsTheInnerResultToTheDialogBelowIt()
    {
        var conversation = new DialogConversation(() => Outer(
            Ask.Component("inner", Ask.Prompt("name?"), Ask.EndWith(step => $"{step.Result} ({step.Options})"))));

        Assert.Equal(["name?"], await conversation.SayAsync("hi"));
        Assert.Equal(["result: Ada (given)"], await conversation.SayAsync("Ada"));
    }

    [Fact]
    public async Task EndsInTheSameTurnWhenTheInnerDialogDoes()
    {
        var conversation = new DialogConversation(() => Outer(Ask.Component("inner", Ask.EndWith(_ => 5))));

        Assert.Equal(["result: 5"], await conversation.SayAsync("hi"));
    }

    [Fact]
    public async Task HandsNothingToTheDialogBelowItWhenTheInnerDialogsAreCancelled()
    {
        var conversation = new DialogConversation(() => Outer(Ask.Component(
            "inner", Ask.Say("sure?"), (step, token) => step.CancelAllDialogsAsync(token))));

        await conversation.SayAsync("hi");
        Assert.Equal(["result: none"], await conversation.SayAsync("no"));
    }

    [Fact]
    public async Task LeavesTheInnerDialogWhereItIsWhenTheActivityIsNoMessage()
    {
        var conversation = new DialogConversation(() => Outer(Ask.Component("inner", Ask.Prompt("name?"), Ask.EndWith(step => step.Result))));

        await conversation.SayAsync("hi");
        Assert.Empty(await conversation.SendAsync(new Activity(ActivityTypes.MessageReaction)));
        Assert.Equal(["result: Ada"], await conversation.SayAsync("Ada"));
    }

    [Fact]
    public async Task AsksTheInnerQuestionAgainWhenADialogAboveItEnds()
    {
        var conversation = new DialogConversation(() => new Interrupting(
            Ask.Component("inner", Ask.Prompt("name?"), Ask.EndWith(step => step.Result))));

        await conversation.SayAsync("hi");
        Assert.Equal(["help!"], await conversation.SayAsync("help"));
        Assert.Equal(["name?"], await conversation.SayAsync("ok"));
        Assert.Equal(["result: Ada"], await conversation.SayAsync("Ada"));
    }

    [Fact]
    public async Task TellsTheInnerComponentsThatTheyAreCancelled()
    {
        var ended = new List<string>();
        var conversation = new DialogConversation(() => new Interrupting(
            new Watching("middle", ended, new Watching("innermost", ended, new WaterfallDialog("steps", [Ask.Say("waiting")])))));

        await conversation.SayAsync("hi");
        await conversation.SayAsync("cancel");

        Assert.Equal(["innermost CancelCalled", "middle CancelCalled"], ended);
    }

    [Fact]
    public async Task RunsTheBotsOwnHooksAroundItsEnd()
    {
        var ended = new List<string>();
        var conversation = new DialogConversation(() => new Watching("root", ended, new WaterfallDialog("steps", [Ask.Say("one")])));

        await conversation.SayAsync("hi");
        await conversation.SayAsync("end");

        Assert.Equal(["root EndCalled"], ended);
    }

    [Fact]
    public void IsNamedAfterItsClassWithoutAnId() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);

    [Fact]
    public void BeginsWithTheFirstDialogAdded() =>
        Assert.Equal("first", new ComponentDialog().AddDialog(new TextPrompt("first")).AddDialog(new TextPrompt("second")).InitialDialogId);

    [Fact]
    public void GivesASecondDialogOfTheSameIdAnotherOne()
    {
        var (first, second) = (new TextPrompt("same"), new TextPrompt("same"));
        var dialogs = new DialogSet().Add(first).Add(second).Add(first);

        Assert.Equal(["same", "same2"], dialogs.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(second, dialogs.Find("same2"));
    }

    private sealed class Interrupting : ComponentDialog
    {
        public Interrupting(ComponentDialog inner) : base("outer") => AddDialog(new WaterfallDialog("outer.steps", [
            (step, token) => step.BeginDialogAsync(inner.Id, null, token), SayResult]))
            .AddDialog(new WaterfallDialog("help", [Ask.Say("help!"), Ask.EndWith(_ => null)]))
            .AddDialog(inner);

        protected override Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default) => innerDc.Context.Activity.Text switch
            {
                "help" => innerDc.BeginDialogAsync("help", null, cancellationToken),
                "cancel" => innerDc.CancelAllDialogsAsync(cancellationToken),
                _ => base.OnContinueDialogAsync(innerDc, cancellationToken),
            };
    }

    private sealed class Watching : ComponentDialog
    {
        private readonly List<string> _ended;

        public Watching(string id, List<string> ended, Dialog inner) : base(id)
        {
            _ended = ended;
            AddDialog(inner);
        }

        protected override Task OnEndDialogAsync(
            ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            _ended.Add($"{instance.Id} {reason}");
            return Task.CompletedTask;
        }
    }
}
