using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder.Dialogs;

/// <summary>The event at the beginning of a turn, from the innermost dialog outward, and the prompts that look at the message then.</summary>
public sealed class EarlyRecognitionTests
{
    private const string Read = "what the root has read";

    private readonly List<string> _log = [];

    [Fact]
    public async Task APromptRecognisesBeforeTheDialogsAroundItAndOnceMoreWhenItContinues()
    {
        var conversation = Conversation(new YesPrompt(_log));
        await conversation.SayAsync("hi");

        Assert.Equal(["got yes"], await conversation.SayAsync("yes"));
        Assert.Equal(["prompt recognises", "root continues", "middle continues", "prompt recognises"], _log);
    }

    [Fact]
    public async Task WhatIsNoAnswerReachesEveryDialogAround()
    {
        var conversation = Conversation(new YesPrompt(_log));
        await conversation.SayAsync("hi");

        Assert.Equal(["sure?"], await conversation.SayAsync("help"));
        Assert.Equal(
            [
                "prompt recognises", "middle hears help", "root hears help", "root heard it last", "middle heard it last",
                "root continues", "middle continues", "prompt recognises",
            ],
            _log);
    }

    [Fact]
    public async Task ATextPromptKeepsNoMessageFromTheDialogsAround()
    {
        var conversation = Conversation(new TextPrompt("ask"));
        await conversation.SayAsync("hi");

        Assert.Equal(["got yes"], await conversation.SayAsync("yes"));
        Assert.Contains("root hears yes", _log);
    }

    [Fact]
    public async Task AnActivityThatIsNoMessageIsHeardAndNotRecognised()
    {
        var conversation = Conversation(new YesPrompt(_log));
        await conversation.SayAsync("hi");

        Assert.Empty(await conversation.SendAsync(new Activity(ActivityTypes.Event) { Text = "yes" }));
        Assert.Contains("middle hears yes", _log);
        Assert.DoesNotContain("prompt recognises", _log);
    }

    [Fact]
    public async Task NobodyHearsOfAMessageThatBeginsTheDialog()
    {
        await Conversation(new YesPrompt(_log)).SayAsync("hi");

        Assert.Empty(_log);
    }

    [Fact]
    public async Task TheEventIsRaisedOnceATurnAndNotAtAllWhereTheBotSaysSo()
    {
        var root = new Listening("root", _log, new YesPrompt(_log));
        foreach (bool isTold in (bool[])[false, true])
        {
            _log.Clear();
            await new TestAdapter("test").ProcessActivityAsync(new Activity(ActivityTypes.Message) { Text = "yes" }, async (turnContext, cancellationToken) =>
            {
                if (isTold) turnContext.TurnState["activityReceivedEmitted"] = true;
                var dc = new DialogContext(new DialogSet().Add(root), turnContext, new DialogState());
                await dc.BeginDialogAsync("root", null, cancellationToken);
                await dc.ContinueDialogAsync(cancellationToken);
                await dc.ContinueDialogAsync(cancellationToken);
            });
            Assert.Equal(isTold ? 1 : 2, _log.Count(line => line == "prompt recognises"));
        }
    }

    /// <summary>A bot whose prompts go by what the root has made of the message has to read it before it runs the root.</summary>
    [Fact]
    public async Task APromptFindsWhatTheBotHasReadBeforeItRunsTheRoot()
    {
        var conversation = new DialogConversation(() => new ReadingRoot());

        Assert.Equal(["sure?"], await conversation.SayAsync("hi"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SayAsync("yes"));
        Assert.Equal(["got yes"], await conversation.SayAsync("yes", before: turnContext => turnContext.TurnState[Read] = "yes"));
    }

    private DialogConversation Conversation(Dialog prompt) => new(() => new Listening("root", _log, new Listening("middle", _log, prompt)));

    private static WaterfallStep Got => async (step, token) =>
    {
        await step.Context.SendActivityAsync($"got {step.Result}", cancellationToken: token);
        return await step.EndDialogAsync(null, token);
    };

    private sealed class Listening : ComponentDialog
    {
        private readonly List<string> _log;

        public Listening(string id, List<string> log, Dialog inner) : base(id)
        {
            _log = log;
            AddDialog(new WaterfallDialog($"{id}.steps", inner is Listening
                ? [(step, token) => step.BeginDialogAsync(inner.Id, null, token)]
                : [(step, token) => step.PromptAsync(inner.Id, Ask.Question("sure?"), token), Got]));
            AddDialog(inner);
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            _log.Add($"{Id} continues");
            return base.OnContinueDialogAsync(innerDc, cancellationToken);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.ActivityReceived) _log.Add($"{Id} hears {((Activity)e.Value!).Text}");
            return base.OnPreBubbleEventAsync(dc, e, cancellationToken);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.ActivityReceived) _log.Add($"{Id} heard it last");
            return base.OnPostBubbleEventAsync(dc, e, cancellationToken);
        }
    }

    private sealed class ReadingRoot : ComponentDialog
    {
        public ReadingRoot() : base("root") =>
            AddDialog(new WaterfallDialog("steps", [(step, token) => step.PromptAsync("ask", Ask.Question("sure?"), token), Got]))
                .AddDialog(new ReadPrompt());

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            innerDc.Context.TurnState[Read] = innerDc.Context.Activity.Text!;
            return base.OnContinueDialogAsync(innerDc, cancellationToken);
        }
    }

    private class YesPrompt(List<string> log) : Prompt<string>("ask")
    {
        protected override Task OnPromptAsync(
            ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(options.Prompt!.Text!, cancellationToken: cancellationToken);

        protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
            ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
        {
            log.Add("prompt recognises");
            return Task.FromResult(new PromptRecognizerResult<string> { Succeeded = Answer(turnContext) == "yes", Value = "yes" });
        }

        protected virtual string? Answer(ITurnContext turnContext) => turnContext.Activity.Text;
    }

    private sealed class ReadPrompt() : YesPrompt([])
    {
        protected override string? Answer(ITurnContext turnContext) => turnContext.TurnState.Get<string>(Read)
            ?? throw new InvalidOperationException("Nobody has read the message.");
    }
}
