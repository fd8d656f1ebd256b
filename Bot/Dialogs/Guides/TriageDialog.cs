using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>
/// At most three taps before the first step find where a person begins; what follows from an answer is not asked. Without an invitation of their own
/// they get a way to one.
/// </summary>
internal sealed class TriageDialog : ComponentDialog, IChildDialog
{
    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public TriageDialog(CardSender sender, TriageQuestions questions, InvitationDialog invitation, BotTexts texts)
        : base(nameof(TriageDialog))
    {
        (_sender, _texts) = (sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskDoneAsync, AskInvitationAsync, AskAccountAsync, HelpToInvitationAsync, BeginAsync]));
        foreach (TriageQuestion question in questions.All)
        {
            AddDialog(new CardPrompt<TriageReply>(question.Id, (turn, _, isRetry) => Show(turn, question, isRetry), input => TriageQuestions.Read(question, input)));
        }

        AddDialog(invitation);
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskDoneAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(TriageQuestions.Done, new PromptOptions(), cancellationToken);

    private static Task<DialogTurnResult> AskInvitationAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        Keep(stepContext, TriageQuestions.Done) is { Done: not TriageAnswers.Connected }
            ? stepContext.PromptAsync(TriageQuestions.Invitation, new PromptOptions(), cancellationToken)
            : stepContext.NextAsync(null, cancellationToken);

    private static Task<DialogTurnResult> AskAccountAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        Keep(stepContext, TriageQuestions.Invitation) is { Phase: 0 }
            ? stepContext.PromptAsync(TriageQuestions.Account, new PromptOptions(), cancellationToken)
            : stepContext.NextAsync(null, cancellationToken);

    private static Task<DialogTurnResult> HelpToInvitationAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Keep(stepContext, TriageQuestions.Account);
        TriageAnswers answers = AnswersIn(stepContext);
        Turn.Of(stepContext.Context).Progress.Triage = answers;
        return answers.NeedsInvitation
            ? stepContext.BeginDialogAsync(nameof(InvitationDialog), answers.Invitation, cancellationToken)
            : stepContext.NextAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> BeginAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        GuideProgress progress = turn.Progress;
        TriageAnswers answers = progress.Triage ?? new TriageAnswers();
        progress.BeginAtPhase(turn.Guide, answers.Phase);
        progress.Triage = answers;
        if (progress.StepNumber > 1)
        {
            turn.Notices.Say(_texts.TriageBegins.With(("number", progress.StepNumber)));
        }
        else if (answers.Account == TriageAnswers.Unsure)
        {
            turn.Notices.Say(_texts.TriageUnsure);
        }

        return stepContext.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Keeps what was said last, if anything was asked.</summary>
    /// <returns>What has been said so far; null where the person would rather begin than be asked.</returns>
    private static TriageAnswers? Keep(WaterfallStepContext stepContext, string question)
    {
        if (stepContext.Result is TriageReply { BeginsNow: true })
        {
            stepContext.Values[nameof(TriageReply.BeginsNow)] = "";
        }
        else if (stepContext.Result is TriageReply { Choice: { } choice })
        {
            stepContext.Values[question] = choice;
        }

        return stepContext.Values.ContainsKey(nameof(TriageReply.BeginsNow)) ? null : AnswersIn(stepContext);
    }

    private static TriageAnswers AnswersIn(WaterfallStepContext stepContext) => new()
    {
        Done = Said(stepContext, TriageQuestions.Done),
        Invitation = Said(stepContext, TriageQuestions.Invitation),
        Account = Said(stepContext, TriageQuestions.Account),
    };

    private static string? Said(WaterfallStepContext stepContext, string question) => stepContext.Values.TryGetValue(question, out object? choice) ? choice?.ToString() : null;

    private void Show(Turn turn, TriageQuestion question, bool isRetry) =>
        _sender.Show(
            turn,
            nonce => new TriageCardData(nonce, isRetry ? _texts.TriageMissing : turn.Notices.Take(), question.Id, question.Title, question.Choices),
            (question.Title, _texts.TriageCollapsed));
}
