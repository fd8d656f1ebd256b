using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Stop, cancel, not now: in the middle of a question that question is left, and at a step the guide. The place is kept.</summary>
public sealed class LeaveCommands(GuideWalk walk, GuideShelf shelf, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands => [(Commands.Stop, StopAsync)];

    private async Task<DialogTurnResult> StopAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        if (OpenQuestions.Of(dc) != OpenQuestion.None)
        {
            return await LeaveQuestionAsync(dc, progress, cancellationToken);
        }

        if (progress.IsPractice)
        {
            return await PracticeCommands.LeaveAsync(dc, walk, texts, cancellationToken);
        }

        if (progress.IsRunning && walk.GuideOf(progress, dc.Context) is { IsMain: false } other)
        {
            return await LeaveGuideAsync(dc, other, cancellationToken);
        }

        if (progress.IsRunning)
        {
            (Guide guide, Step step, _) = await walk.WhereAsync(dc.Context, cancellationToken);
            await sender.CollapseAsync(dc.Context, GuideCards.About(texts.StoppedCollapsed, guide, step), cancellationToken);
            await walk.PauseAsync(dc.Context, cancellationToken);
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.Context.SendActivityAsync(progress.Paused ? texts.Stopped : texts.NothingToStop, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    /// <summary>Whoever leaves another guide is where they were in the main one.</summary>
    private async Task<DialogTurnResult> LeaveGuideAsync(DialogContext dc, Guide guide, CancellationToken cancellationToken)
    {
        await shelf.OpenMainAsync(dc.Context, cancellationToken);
        StepNotice.Set(dc.Context, texts.GuideLeft.With(("title", guide.Title)));
        await dc.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Empty);
    }

    /// <summary>What the person was doing before the question comes back after it.</summary>
    private async Task<DialogTurnResult> LeaveQuestionAsync(DialogContext dc, GuideProgress progress, CancellationToken cancellationToken)
    {
        await sender.CollapseAsync(dc.Context, null, cancellationToken);
        await dc.CancelAllDialogsAsync(cancellationToken);
        StepNotice.Set(dc.Context, progress.IsRunning ? texts.LeftAtStep : texts.LeftQuestion);
        return new DialogTurnResult(DialogTurnStatus.Empty);
    }
}
