using CsBot.Guides;
using CsBot.Texts;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>Moving through the guide from anywhere: start, repeat, go to a step, restart, stop.</summary>
public sealed class WalkCommands(GuideWalk walk, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.Start, StartAsync),
        (Commands.WaitOver, StartAsync),
        (Commands.Repeat, RepeatAsync),
        (Commands.GoTo, GoToAsync),
        (Commands.Restart, RestartAsync),
        (Commands.Stop, StopAsync),
        (Commands.Greet, (dc, _, token) => SayAndRepeatAsync(dc, texts.Hello, token)),
        (Commands.ChangeLanguage, (dc, _, token) => SayAsync(dc, texts.OneLanguage, token)),
        (Commands.Thanks, (dc, _, token) => SayAndRepeatAsync(dc, texts.Thanks, token)),
    ];

    private async Task<DialogTurnResult> StartAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if (input.Command == Commands.Start)
        {
            await walk.EndPracticeAsync(dc.Context, cancellationToken);
        }

        if ((await walk.ProgressAsync(dc.Context, cancellationToken)).StepId is null)
        {
            return dc.ActiveDialog?.Id == nameof(TriageDialog)
                ? await dc.ContinueDialogAsync(cancellationToken)
                : await ShowAsync(dc, nameof(TriageDialog), cancellationToken);
        }

        await walk.StartAsync(dc.Context, cancellationToken);
        return await ShowStepAsync(dc, cancellationToken);
    }

    private async Task<DialogTurnResult> RepeatAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken) =>
        await IsRunningAsync(dc, cancellationToken)
            ? await ShowStepAsync(dc, cancellationToken)
            : await dc.AskAgainAsync(cancellationToken);

    private async Task<DialogTurnResult> GoToAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if (!await walk.GoToAsync(dc.Context, input, cancellationToken))
        {
            Guide guide = walk.GuideOf(await walk.ProgressAsync(dc.Context, cancellationToken), dc.Context);
            StepNotice.Set(dc.Context, texts.NoSuchStep.With(("count", guide.Steps.Count)));
            return await RepeatAsync(dc, input, cancellationToken);
        }

        return await ShowStepAsync(dc, cancellationToken);
    }

    private async Task<DialogTurnResult> RestartAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if ((await walk.ProgressAsync(dc.Context, cancellationToken)).StepId is null)
        {
            return await StartAsync(dc, input, cancellationToken);
        }

        return dc.ActiveDialog?.Id == nameof(RestartDialog)
            ? await dc.ContinueDialogAsync(cancellationToken)
            : await dc.BeginDialogAsync(nameof(RestartDialog), null, cancellationToken);
    }

    private async Task<DialogTurnResult> StopAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if ((await walk.ProgressAsync(dc.Context, cancellationToken)).IsPractice)
        {
            return await PracticeCommands.LeaveAsync(dc, walk, texts, cancellationToken);
        }

        bool running = await IsRunningAsync(dc, cancellationToken);
        if (running)
        {
            (Guide guide, Step step, _) = await walk.WhereAsync(dc.Context, cancellationToken);
            await sender.CollapseAsync(dc.Context, GuideCards.About(texts.StoppedCollapsed, guide, step), cancellationToken);
            await walk.PauseAsync(dc.Context, cancellationToken);
        }

        else if (dc.ActiveDialog is not null)
        {
            await sender.CollapseAsync(dc.Context, null, cancellationToken);
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.Context.SendActivityAsync(running ? texts.Stopped : texts.NothingToStop, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static Task<DialogTurnResult> SayAsync(DialogContext dc, string text, CancellationToken cancellationToken)
    {
        StepNotice.Set(dc.Context, text);
        return dc.AskAgainAsync(cancellationToken);
    }

    private async Task<DialogTurnResult> SayAndRepeatAsync(DialogContext dc, string text, CancellationToken cancellationToken)
    {
        if (!await IsRunningAsync(dc, cancellationToken))
        {
            return await dc.AskAgainAsync(cancellationToken);
        }

        (Guide guide, Step step, _) = await walk.WhereAsync(dc.Context, cancellationToken);
        StepNotice.SetSmallTalk(dc.Context, GuideCards.About(text, guide, step));
        return await ShowStepAsync(dc, cancellationToken);
    }

    private async Task<bool> IsRunningAsync(DialogContext dc, CancellationToken cancellationToken) =>
        (await walk.ProgressAsync(dc.Context, cancellationToken)).IsRunning;

    /// <summary>Leaves every detour and shows the step where the person is now.</summary>
    private static Task<DialogTurnResult> ShowStepAsync(DialogContext dc, CancellationToken cancellationToken) =>
        ShowAsync(dc, nameof(SetupDialog), cancellationToken);

    private static async Task<DialogTurnResult> ShowAsync(DialogContext dc, string dialog, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(dialog, null, cancellationToken);
    }
}
