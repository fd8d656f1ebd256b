using System.Text.Json;
using CsBot.Content.Answers;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Questions;
using CsBot.Turns;

namespace CsBot.Tests.Turns;

/// <summary>What is read from a click, and what a click below an answer stands for.</summary>
public sealed class UserInputTests
{
    [Theory]
    [InlineData("""{"problem":" It is blank "}""", "It is blank")]
    [InlineData("""{"problem":""}""", null)]
    [InlineData("""{"problem":"  "}""", null)]
    [InlineData("""{"problem":5}""", null)]
    [InlineData("""{"problem":null}""", null)]
    [InlineData("""{"problem":["It is blank"]}""", null)]
    [InlineData("""{"other":"It is blank"}""", null)]
    public void AFieldIsWhatWasEntered(string fields, string? entered) => Assert.Equal(entered, Click(Commands.SendToPerson, fields).Field("problem"));

    [Fact]
    public void TypedTextIsNoClickAndHasNoFields()
    {
        UserInput typed = Typed("It is blank");
        Assert.Equal((false, null), (typed.IsClick, typed.Field("problem")));
    }

    [Fact]
    public void TextCanStandForAClick()
    {
        UserInput input = Typed("cs-1001 \"please\"").AsCommand("mine.show", "ticket", "CS-1001 \"please\"");
        Assert.Equal(("mine.show", true, "CS-1001 \"please\""), (input.Command, input.IsClick, input.Field("ticket")));
        Assert.Equal("cs-1001 \"please\"", input.Text);
    }

    [Fact]
    public void EveryWordBelowAnAnswerIsACommandThatCanBeClickedForLong() => Assert.All(NextAction.Words, word =>
    {
        UserInput input = Below(word);
        Assert.NotEqual(Commands.AnswerNext, input.Command);
        Assert.True(input.IsLasting);
    });

    [Theory]
    [InlineData(NextAction.FindFault, Commands.Diagnose)]
    [InlineData(NextAction.AskPerson, Commands.AskPerson)]
    [InlineData(NextAction.LinkOrder, Commands.Links)]
    public void AWordBelowAnAnswerIsItsCommand(string word, string command) => Assert.Equal(command, Below(word).Command);

    [Theory]
    [InlineData("topic:forwarded", QuestionCommands.ShowTopic, NextCommands.TopicField, "forwarded")]
    [InlineData("wait-mail", Commands.BeginWait, NextCommands.WaitField, "mail")]
    [InlineData("guide:material-today", GuideCommands.Open, GuideCommands.GuideField, "material-today")]
    public void AnIdBelowAnAnswerIsCarriedOn(string next, string command, string field, string id)
    {
        UserInput input = Below(next);
        Assert.Equal((command, id), (input.Command, input.Field(field)));
    }

    [Fact]
    public void AStepBelowAnAnswerIsGoneTo()
    {
        UserInput input = Below("sign-in");
        Assert.Equal((Commands.GoTo, "sign-in"), (input.Command, input.Step));
    }

    [Theory]
    [InlineData(Commands.Helpful, true)]
    [InlineData(Commands.Unhelpful, true)]
    [InlineData("mine.withdraw", true)]
    [InlineData(Commands.Done, false)]
    public void OnlySomeCardsCanBeClickedForLong(string command, bool isLasting)
    {
        UserInput input = NextCommands.Resolve(Click(command, "{}"));
        Assert.Equal((command, isLasting), (input.Command, input.IsLasting));
    }

    private static UserInput Below(string next) => NextCommands.Resolve(Click(Commands.AnswerNext, $$"""{"{{NextCommands.NextField}}":"{{next}}"}"""));

    private static UserInput Click(string command, string fields) => new(command, "nonce", null, null, "", JsonElement.Parse(fields));

    private static UserInput Typed(string text) => new(null, null, null, null, text, null);
}
