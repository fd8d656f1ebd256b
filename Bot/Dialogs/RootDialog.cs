using CsBot.Chats;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>The conversation with a customer: answers what is asked in between, and hands everything else to the running dialog.</summary>
internal sealed class RootDialog : ComponentDialog
{
    private readonly CommandTable _commands;
    private readonly IdleAnswers _idle;

    /// <param name="children">The dialogs that run one above the other.</param>
    public RootDialog(CommandTable commands, IdleAnswers idle, IEnumerable<IChildDialog> children)
        : base(nameof(RootDialog))
    {
        (_commands, _idle) = (commands, idle);
        foreach (IChildDialog child in children)
        {
            AddDialog((Dialog)child);
        }
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) => RouteAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default) => RouteAsync(innerDc, cancellationToken);

    /// <summary>A conversation stored by another version of the dialogs goes on at its step: the stack is dropped, the progress is not.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.VersionChanged)
        {
            return await base.OnDialogEventAsync(dc, e, cancellationToken);
        }

        await CreateChildContext(dc)!.CancelAllDialogsAsync(cancellationToken);
        Turn.Of(dc.Context).DialogsWereUpdated = true;
        return true;
    }

    private async Task<DialogTurnResult> RouteAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(dc.Context);
        UserInput input = turn.Input!;
        if (CardSender.IsStale(turn))
        {
            await AnswerStaleAsync(dc, turn, cancellationToken);
            return EndOfTurn;
        }

        if (input.IsLasting)
        {
            // What is clicked stays as it is; what collapses meanwhile is another card.
            turn.Answer = CardActionAnswer.Nothing;
        }

        NoteReturn(turn);
        await ResumeAsync(dc, turn, cancellationToken);
        bool starts = dc.ActiveDialog is null && input.Command is (Commands.Done or Commands.Yes or Commands.Skip) && CanStart(turn);
        Command? command = _commands.Find(starts ? Commands.Start : input.Command);
        Next next = command is null ? Next.Continue : await command.Handle(turn, cancellationToken);
        await AfterAsync(dc, turn, await ApplyAsync(dc, next, cancellationToken), cancellationToken);
        return EndOfTurn;
    }

    /// <summary>A click on what the live card was before, such as the second of two: the card comes as it is now, in its own place.</summary>
    private async Task AnswerStaleAsync(DialogContext dc, Turn turn, CancellationToken cancellationToken)
    {
        if (CardSender.IsFormer(turn) && dc.ActiveDialog is not null)
        {
            await dc.RepromptDialogAsync(cancellationToken);
        }
        else
        {
            _idle.AnswerStaleClick(turn);
        }
    }

    /// <summary>The first sign after the browser of this chat was to be closed is a return.</summary>
    private static void NoteReturn(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        turn.Notices.IsReturn = progress.Leaving;
        progress.Leaving = false;
    }

    /// <summary>A step whose dialog was lost to a failure or an update waits again, for what is said now.</summary>
    private async Task ResumeAsync(DialogContext dc, Turn turn, CancellationToken cancellationToken)
    {
        GuideProgress progress = turn.Progress;
        bool isLost = turn.DialogsWereUpdated || progress.LostDialog;
        progress.LostDialog = false;
        if (turn.DialogsWereUpdated && !StepPrompt.IsReply(turn.Input!.Command))
        {
            _idle.NoteUpdated(turn);
        }

        if (isLost && progress.IsRunning && dc.ActiveDialog is null)
        {
            turn.StepIsShown = true;
            await dc.BeginDialogAsync(nameof(SetupDialog), null, cancellationToken);
        }
    }

    /// <summary>A word of consent begins what was offered; it neither chooses among several things, nor ends a wait, nor begins a finished guide anew.</summary>
    private static bool CanStart(Turn turn) => turn is { Progress: { Finished: false, Waiting: null }, Chat.Answers.Misses: 0 };

    private static async Task<DialogTurnResult> ApplyAsync(DialogContext dc, Next next, CancellationToken cancellationToken)
    {
        if (next.Kind is NextKind.Switch or NextKind.Leave or NextKind.End)
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
        }

        switch (next.Kind)
        {
            case NextKind.Continue:
                return await dc.ContinueDialogAsync(cancellationToken);
            case NextKind.Begin or NextKind.Switch:
                return await dc.BeginDialogAsync(next.Dialog!, next.Options, cancellationToken);
            case NextKind.AskAgain when dc.ActiveDialog is not null:
                await dc.RepromptDialogAsync(cancellationToken);
                return EndOfTurn;
            case NextKind.AskAgain or NextKind.Leave:
                return new DialogTurnResult(DialogTurnStatus.Empty);
            default:
                return EndOfTurn;
        }
    }

    /// <summary>When a dialog has ended, the running guide comes back; where none runs, the person hears how to begin.</summary>
    private async Task AfterAsync(DialogContext dc, Turn turn, DialogTurnResult result, CancellationToken cancellationToken)
    {
        if (turn.Changes.IsErasing || dc.ActiveDialog is not null || result.Status == DialogTurnStatus.Waiting)
        {
            return;
        }

        if (turn.Progress.IsRunning)
        {
            await dc.BeginDialogAsync(nameof(SetupDialog), null, cancellationToken);
        }
        else if (result.Status == DialogTurnStatus.Empty)
        {
            _idle.Answer(turn);
        }
        else if (turn is { HasSent: false, HasMovedCard: false })
        {
            _idle.ComeBack(turn);
        }
    }
}

/// <summary>A dialog that the root runs. Register it as one.</summary>
internal interface IChildDialog;
