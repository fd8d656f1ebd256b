using CsBot.Chats;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.MyData;
using CsBot.Dialogs.Requests;
using CsBot.PersonalData;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>The conversation with a customer: answers what is asked in between, and hands everything else to the running dialog.</summary>
public sealed class RootDialog : ComponentDialog
{
    private const string WasUpdated = "CsBot.WasUpdated";

    private readonly InputReader _reader;
    private readonly CommandTable _commands;
    private readonly CardSender _sender;
    private readonly IdleAnswers _idle;
    private readonly GuideWalk _walk;

    public RootDialog(
        InputReader reader, CommandTable commands, CardSender sender, IdleAnswers idle, GuideWalk walk, ChildDialogs children)
        : base(nameof(RootDialog))
    {
        (_reader, _commands, _sender, _idle, _walk) = (reader, commands, sender, idle, walk);
        AddDialog(children.Setup);
        AddDialog(children.Escalate);
        AddDialog(children.Restart);
        AddDialog(children.Erase);
        AddDialog(children.WayIn.Triage);
        AddDialog(children.WayIn.Invitation);
        AddDialog(children.WayIn.Diagnosis);
        AddDialog(children.WayIn.Wait);
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
        dc.Context.TurnState[WasUpdated] = WasUpdated;
        return true;
    }

    private async Task<DialogTurnResult> RouteAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        UserInput input = await _reader.ReadAsync(dc, cancellationToken);
        if (await _sender.IsStaleAsync(dc.Context, input, cancellationToken))
        {
            await _idle.AnswerStaleClickAsync(dc.Context, cancellationToken);
            return EndOfTurn;
        }

        if (input.IsLasting)
        {
            // What is clicked stays as it is; what collapses meanwhile is another card.
            dc.Context.TurnState.Set(CardActionAnswer.Nothing);
        }

        await _walk.NoteReturnAsync(dc.Context, cancellationToken);
        await ResumeAsync(dc, input, cancellationToken);
        bool idle = dc.ActiveDialog is null;
        bool starts = idle && input.Command is (Commands.Done or Commands.Yes or Commands.Skip) && await CanStartAsync(dc, cancellationToken);
        CommandHandler? command = _commands.Find(starts ? Commands.Start : input.Command);
        DialogTurnResult result = command is null
            ? await dc.ContinueDialogAsync(cancellationToken)
            : await command(dc, input, cancellationToken);
        await AfterAsync(dc, result, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>A step whose dialog was lost to a failure or an update waits again, for what is said now.</summary>
    private async Task ResumeAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await _walk.ProgressAsync(dc.Context, cancellationToken);
        bool wasUpdated = dc.Context.TurnState.Remove(WasUpdated), isLost = wasUpdated || progress.LostDialog;
        progress.LostDialog = false;
        if (wasUpdated && !StepPrompt.IsReply(input.Command))
        {
            _idle.NoteUpdated(dc.Context);
        }

        if (isLost && progress.IsRunning && dc.ActiveDialog is null)
        {
            StepPrompt.BeginShown(dc.Context);
            await dc.BeginDialogAsync(nameof(SetupDialog), null, cancellationToken);
        }
    }

    /// <summary>A word of consent begins what was offered; it neither ends a wait nor begins a finished guide anew.</summary>
    private async Task<bool> CanStartAsync(DialogContext dc, CancellationToken cancellationToken) =>
        await _walk.ProgressAsync(dc.Context, cancellationToken) is { Finished: false, Waiting: null };

    /// <summary>When a dialog has ended, the running guide comes back; where none runs, the person hears how to begin.</summary>
    private async Task AfterAsync(DialogContext dc, DialogTurnResult result, CancellationToken cancellationToken)
    {
        GuideProgress progress = await _walk.ProgressAsync(dc.Context, cancellationToken);
        if (PersonalDataStore.IsErased(dc.Context) || dc.ActiveDialog is not null || result.Status == DialogTurnStatus.Waiting)
        {
            return;
        }

        if (progress.IsRunning)
        {
            await dc.BeginDialogAsync(nameof(SetupDialog), null, cancellationToken);
        }
        else if (result.Status == DialogTurnStatus.Empty)
        {
            await _idle.AnswerAsync(dc.Context, progress, cancellationToken);
        }
        else if (!dc.Context.Responded)
        {
            await _idle.ComeBackAsync(dc.Context, progress, cancellationToken);
        }
    }
}

/// <summary>The dialogs that the root runs one above the other.</summary>
public sealed record ChildDialogs(SetupDialog Setup, EscalateDialog Escalate, RestartDialog Restart, EraseDialog Erase, WayInDialogs WayIn);

/// <summary>The dialogs that lead a person into the guide, or back into it.</summary>
public sealed record WayInDialogs(TriageDialog Triage, InvitationDialog Invitation, DiagnosisDialog Diagnosis, WaitDialog Wait);
