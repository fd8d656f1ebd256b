using CsBot.Content.Answers;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Requests;
using CsBot.Turns;

namespace CsBot.Dialogs.Questions;

/// <summary>Turns a click below an answer into the command that it stands for.</summary>
internal static class NextCommands
{
    public const string NextField = "next";
    public const string TopicField = "topic";
    public const string WaitField = "wait";

    private static readonly Dictionary<string, string> ByWord = new()
    {
        [NextAction.AskPerson] = Commands.AskPerson,
        [NextAction.GetInvitation] = Commands.GetInvitation,
        [NextAction.FindFault] = Commands.Diagnose,
        [NextAction.ShortVersion] = Commands.ShortVersion,
        [NextAction.LinkOrder] = Commands.Links,
        [NextAction.CloseBrowsers] = Commands.CloseBrowsers,
        [NextAction.Regions] = Commands.ShowRegions,
        [NextAction.Guides] = Commands.ShowGuides,
        [NextAction.Start] = Commands.Start,
        [NextAction.Practice] = Commands.Practice,
        [NextAction.WhatIsKept] = Commands.WhatIsKept,
        [NextAction.DeleteData] = Commands.DeleteData,
        [NextAction.None] = QuestionCommands.NoneOfThese,
        [NextAction.Resume] = QuestionCommands.GoBack,
    };

    /// <summary>The input as if the command itself had been asked for; any other input as it is.</summary>
    public static UserInput Resolve(UserInput input) => input.Command switch
    {
        Commands.AnswerNext => Resolve(input, new NextAction(input.Field(NextField) ?? "")) with { IsLasting = true },
        Commands.Helpful or Commands.Unhelpful => input with { IsLasting = true },
        { } command when GuideWords.GuideOf(command) is { } guide => input.AsCommand(GuideCommands.Open, GuideCommands.GuideField, guide) with { IsLasting = true },
        { } command when command.StartsWith(RequestCommands.Prefix, StringComparison.Ordinal) => input with { IsLasting = true },
        _ => input,
    };

    private static UserInput Resolve(UserInput input, NextAction next) => next switch
    {
        { TopicId: { } topic } => input.AsCommand(QuestionCommands.ShowTopic, TopicField, topic),
        { WaitId: { } wait } => input.AsCommand(Commands.BeginWait, WaitField, wait),
        { DoneId: { } done } => input with { Command = ProgressCommands.DoneBelow, Step = done },
        { GuideId: { } guide } => input.AsCommand(GuideCommands.Open, GuideCommands.GuideField, guide),
        { LanguageId: { } language } => input.AsCommand(LanguageCommands.Set, LanguageCommands.LanguageField, language),
        { StepId: { } step } => input with { Command = Commands.GoTo, Step = step },
        _ => input with { Command = ByWord[next.Word] },
    };
}
