using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Moving through the guide from anywhere: start, repeat, go to a step, restart.</summary>
public sealed class WalkCommands(GuideWalk walk, GuideShelf shelf, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.Start, StartAsync),
        (Commands.WaitOver, StartAsync),
        (Commands.Repeat, RepeatAsync),
        (Commands.GoTo, GoToAsync),
        (Commands.Restart, RestartAsync),
        (Commands.Greet, (dc, _, token) => SayAndRepeatAsync(dc, texts.Hello, token)),
        (Commands.ChangeLanguage, (dc, _, token) => SayAsync(dc, texts.OneLanguage, token)),
        (Commands.Thanks, ThankAsync),
    ];

    private async Task<DialogTurnResult> StartAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if (input.Command == Commands.Start)
        {
            await walk.EndPracticeAsync(dc.Context, cancellationToken);
        }

        if (await walk.ProgressAsync(dc.Context, cancellationToken) is { StepId: null } progress && walk.GuideOf(progress, dc.Context).IsMain)
        {
            return await TriageAsync(dc, input, cancellationToken);
        }

        if (await walk.StartAsync(dc.Context, cancellationToken) is { } number)
        {
            StepNotice.Set(dc.Context, texts.TriageBegins.With(("number", number)));
        }

        return await ShowStepAsync(dc, cancellationToken);
    }

    /// <summary>Whoever comes back by a button of another card is asked again; the word itself is an answer.</summary>
    private static async Task<DialogTurnResult> TriageAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id != nameof(TriageDialog))
        {
            return await ShowAsync(dc, nameof(TriageDialog), cancellationToken);
        }

        return input.IsClick ? await dc.AskAgainAsync(cancellationToken) : await dc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>In words the open question is repeated; the button of a card leads to the step.</summary>
    private async Task<DialogTurnResult> RepeatAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken) =>
        await IsRunningAsync(dc, cancellationToken) && (input.IsClick || OpenQuestions.Of(dc) == OpenQuestion.None)
            ? await ShowStepAsync(dc, cancellationToken)
            : await dc.AskAgainAsync(cancellationToken);

    private async Task<DialogTurnResult> GoToAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        await shelf.OpenStepAsync(dc.Context, input.Step, cancellationToken);
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

    /// <summary>Thanks for a cure say that it helped.</summary>
    private Task<DialogTurnResult> ThankAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken) =>
        OpenQuestions.Innermost(dc) == nameof(CurePrompt)
            ? dc.ContinueDialogAsync(cancellationToken)
            : SayAndRepeatAsync(dc, texts.Thanks, cancellationToken);

    private static Task<DialogTurnResult> SayAsync(DialogContext dc, string text, CancellationToken cancellationToken)
    {
        StepNotice.Set(dc.Context, text);
        return dc.AskAgainAsync(cancellationToken);
    }

    private async Task<DialogTurnResult> SayAndRepeatAsync(DialogContext dc, string text, CancellationToken cancellationToken)
    {
        if (OpenQuestions.Of(dc) != OpenQuestion.None || !await IsRunningAsync(dc, cancellationToken))
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
