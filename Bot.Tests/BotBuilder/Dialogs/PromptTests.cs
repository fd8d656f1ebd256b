using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder.Dialogs;

public sealed class PromptTests
{
    private static DialogConversation Asking(PromptValidator<string>? validator = null, PromptOptions? question = null) => new(() =>
        new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps", [
                (step, token) => step.PromptAsync("p", question ?? Ask.Question("name?", "really?"), token),
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"got {step.Result}", cancellationToken: token);
                    return Dialog.EndOfTurn;
                },
            ]))
            .AddDialog(new TextPrompt("p", validator)));

    [Fact]
    public async Task ReturnsTheTextToTheStepAfterIt()
    {
        var conversation = Asking();

        Assert.Equal(["name?"], await conversation.SayAsync("hi"));
        Assert.Equal(["got Ada"], await conversation.SayAsync("Ada"));
    }

    [Fact]
    public async Task CountsAttemptsAcrossTurnsAndRetriesUntilTheValidatorAccepts()
    {
        var attempts = new List<int>();
        var conversation = Asking((prompt, _) =>
        {
            attempts.Add(prompt.AttemptCount);
            return Task.FromResult(int.TryParse(prompt.Recognized.Value, CultureInfo.InvariantCulture, out int _));
        });

        await conversation.SayAsync("hi");
        Assert.Equal(["really?"], await conversation.SayAsync("no number"));
        Assert.Equal(["really?"], await conversation.SayAsync("none"));
        Assert.Equal(["got 7"], await conversation.SayAsync("7"));
        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task ReturnsWhatTheValidatorMadeOfTheAnswer()
    {
        var conversation = Asking((prompt, _) =>
        {
            prompt.Recognized.Value = prompt.Recognized.Value?.ToUpperInvariant();
            return Task.FromResult(true);
        });

        await conversation.SayAsync("hi");
        Assert.Equal(["got ADA"], await conversation.SayAsync("ada"));
    }

    [Fact]
    public async Task SaysNothingMoreWhenTheValidatorHasReplied()
    {
        var conversation = Asking(async (prompt, token) =>
        {
            await prompt.Context.SendActivityAsync("too short", cancellationToken: token);
            return false;
        });

        await conversation.SayAsync("hi");
        Assert.Equal(["too short"], await conversation.SayAsync("A"));
    }

    [Fact]
    public async Task KeepsWhatTheValidatorNotesAndIsGiven()
    {
        string seen = "";
        var question = Ask.Question("name?");
        question.Validations = new { max = 3 };
        var conversation = Asking(
            (prompt, _) =>
            {
                seen += prompt.State.TryGetValue("last", out object? last) ? $"{last}," : "";
                prompt.State["last"] = prompt.Recognized.Value;
                seen += BotJson.Read<Dictionary<string, int>>(prompt.Options.Validations)!["max"];
                return Task.FromResult(false);
            },
            question);

        await conversation.SayAsync("hi");
        await conversation.SayAsync("x");
        await conversation.SayAsync("y");
        Assert.Equal("3x,3", seen);
    }

    [Fact]
    public async Task AsksAgainWhenTheMessageHasNoText()
    {
        var conversation = Asking();

        await conversation.SayAsync("hi");
        Assert.Equal(["really?"], await conversation.SayAsync(null));
    }

    [Fact]
    public async Task TakesAnEmptyTextForAnAnswer()
    {
        var conversation = Asking();

        await conversation.SayAsync("hi");
        Assert.Equal(["got "], await conversation.SayAsync(""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void NeedsAnId(string? id) => Assert.Throws<ArgumentNullException>("dialogId", () => new TextPrompt(id!));

    [Fact]
    public async Task RepeatsTheQuestionWhenThereIsNoRetryPrompt()
    {
        var conversation = Asking(question: Ask.Question("name?"));

        await conversation.SayAsync("hi");
        Assert.Equal(["name?"], await conversation.SayAsync(null));
    }

    [Fact]
    public async Task LeavesTheQuestionOpenWhenTheActivityIsNoMessage()
    {
        var conversation = Asking();

        await conversation.SayAsync("hi");
        Assert.Empty(await conversation.SendAsync(new Activity(ActivityTypes.Invoke) { Name = "x" }));
        Assert.Equal(["got Ada"], await conversation.SayAsync("Ada"));
    }

    [Fact]
    public async Task AsksTheChannelToExpectInputUnlessTheQuestionSaysOtherwise()
    {
        var plain = new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "name?" } };
        var ignoring = new PromptOptions { Prompt = MessageFactory.Text("name?", inputHint: InputHints.IgnoringInput) };

        await Asking(question: plain).SayAsync("hi");
        await Asking(question: ignoring).SayAsync("hi");

        Assert.Equal(InputHints.ExpectingInput, plain.Prompt.InputHint);
        Assert.Equal(InputHints.IgnoringInput, ignoring.Prompt.InputHint);
    }

    [Fact]
    public async Task RefusesOptionsOfAnotherType()
    {
        var conversation = new DialogConversation(() => new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps", [(step, token) => step.BeginDialogAsync("p", "name?", token)]))
            .AddDialog(new TextPrompt("p")));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => conversation.SayAsync("hi"));
    }
}
