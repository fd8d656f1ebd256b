using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Moving through the guide from anywhere: start, repeat, go to a step, restart.</summary>
internal sealed class ProgressCommands(BotTexts texts) : ICommandGroup
{
    /// <summary>A step is said to be done on a card below its own.</summary>
    public const string DoneBelow = "step.doneBelow";

    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(DoneBelow, Complete),
        new(Commands.Start, Start),
        new(Commands.WaitOver, Start),
        new(Commands.Repeat, Repeat),
        new(Commands.GoTo, GoTo),
        new(Commands.Restart, Restart),
        new(Commands.Greet, turn => SayAndRepeat(turn, texts.Hello)),
        new(Commands.Thanks, Thank),
    ];

    private Next Start(Turn turn)
    {
        if (turn.Input!.Command == Commands.Start)
        {
            turn.Chat.EndPractice();
        }

        GuideProgress progress = turn.Progress;
        if (progress.StepId is null && turn.Guide.IsMain)
        {
            return Triage(turn);
        }

        if (progress.Start(turn.Guide) is { } number)
        {
            turn.Notices.Say(texts.TriageBegins.With(("number", number)));
        }

        return ShowStep;
    }

    /// <summary>Whoever comes back by a button of another card is asked again; the word itself is an answer.</summary>
    private static Next Triage(Turn turn) =>
        RunningDialogs.Of(turn).Outer != nameof(TriageDialog) ? Next.Switch(nameof(TriageDialog))
        : turn.Input!.IsClick ? Next.AskAgain : Next.Continue;

    /// <summary>In words the open question is repeated; the button of a card leads to the step.</summary>
    private static Next Repeat(Turn turn) =>
        turn.Progress.IsRunning && (turn.Input!.IsClick || RunningDialogs.Of(turn).Awaits == OpenQuestion.None) ? ShowStep : Next.AskAgain;

    /// <summary>Only the step in front of the person can be done. Whoever clicks on an older card is shown that step.</summary>
    private static Next Complete(Turn turn)
    {
        if (!turn.Progress.IsRunning || turn.Progress.StepId != turn.Input!.Step || RunningDialogs.Of(turn).Innermost != nameof(StepPrompt))
        {
            return Repeat(turn);
        }

        turn.Input = turn.Input with { Command = Commands.Done };
        return Next.Continue;
    }

    private Next GoTo(Turn turn)
    {
        UserInput input = turn.Input!;
        OpenGuideWith(turn, input.Step);
        Guide guide = turn.Guide;
        Step? step = input.Number is { } number ? guide.Steps.ElementAtOrDefault(number - 1) : guide.FindStep(input.Step);
        if (turn.Progress.GoTo(step))
        {
            return ShowStep;
        }

        turn.Notices.Say(texts.NoSuchStep.With(("count", guide.Steps.Count)));
        return Repeat(turn);
    }

    /// <summary>A step of another guide leads into that guide; one that no guide has changes nothing.</summary>
    private static void OpenGuideWith(Turn turn, string? step)
    {
        if (turn.Guide.FindStep(step) is null && turn.Content.Guides.WithStep(step, turn.Guide.Language) is { } owner)
        {
            turn.Chat.Open(owner.Id, turn.Content.Guides);
        }
    }

    private Next Restart(Turn turn) =>
        turn.Progress.StepId is null ? Start(turn)
        : RunningDialogs.Of(turn).Outer == nameof(RestartDialog) ? Next.Continue
        : Next.Begin(nameof(RestartDialog));

    /// <summary>Thanks for a cure say that it helped.</summary>
    private Next Thank(Turn turn) =>
        RunningDialogs.Of(turn).Innermost == nameof(CurePrompt) ? Next.Continue
        : turn.Progress.Waiting is not null ? Next.AskAgain
        : turn.Notices.IsReturn ? SayAndRepeat(turn, texts.Thanks)
        : Say(turn, texts.Thanks);

    private static Next Say(Turn turn, string text)
    {
        turn.Say(text);
        return Next.Wait;
    }

    private static Next SayAndRepeat(Turn turn, string text)
    {
        if (RunningDialogs.Of(turn).Awaits != OpenQuestion.None || !turn.Progress.IsRunning)
        {
            return Next.AskAgain;
        }

        turn.Notices.SmallTalk(turn.Where().In(text));
        return ShowStep;
    }

    /// <summary>Leaves every detour and shows the step where the person is now.</summary>
    private static Next ShowStep => Next.Switch(nameof(SetupDialog));
}
