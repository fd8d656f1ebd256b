using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>At most four questions find which condition of getting in fails, and who can mend it. What is known from the triage is not asked.</summary>
public sealed class DiagnosisDialog : ComponentDialog
{
    private const string Question = "Question";
    private const string Fault = "Fault";
    private const string Holds = "yes";
    private const string Fails = "no";

    private readonly GuideWalk _walk;
    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public DiagnosisDialog(GuideWalk walk, CardSender sender, BotTexts texts)
        : base(nameof(DiagnosisDialog))
    {
        (_walk, _sender, _texts) = (walk, sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, ReadAsync, EndAsync]));
        AddDialog(new CardPrompt<string>(Question, ShowQuestionAsync, ReadAnswer));
        AddDialog(new CardPrompt<string>(Fault, ShowFaultAsync, ReadEnd));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(Question, new PromptOptions { Validations = IndexOf(stepContext.Options) }, cancellationToken);

    private async Task<DialogTurnResult> ReadAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        int index = IndexOf(stepContext.Options);
        IReadOnlyList<Condition> conditions = await ConditionsAsync(stepContext.Context, cancellationToken);
        if (stepContext.Result is not Holds)
        {
            return await stepContext.PromptAsync(Fault, new PromptOptions { Validations = index }, cancellationToken);
        }

        return index + 1 < conditions.Count
            ? await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), index + 1, cancellationToken)
            : await stepContext.PromptAsync(Fault, new PromptOptions { Validations = conditions.Count }, cancellationToken);
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.EndDialogAsync(null, cancellationToken);

    private static string? ReadAnswer(UserInput input) => input.Command switch
    {
        Commands.Yes or Commands.Done => Holds,
        Commands.No or Commands.Unsure => Fails,
        _ => null,
    };

    private static string? ReadEnd(UserInput input) => input.Command is Commands.Yes or Commands.Done or Commands.Back or Commands.No ? Holds : null;

    private async Task ShowQuestionAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        IReadOnlyList<Condition> conditions = await ConditionsAsync(turnContext, cancellationToken);
        int index = Math.Min(IndexOf(options.Validations), conditions.Count - 1);
        Condition condition = conditions[index];
        await _sender.ShowAsync(
            turnContext,
            nonce => new QuestionCardData(
                GuideCards.Language,
                nonce,
                isRetry ? _texts.DiagnosisAgain : StepNotice.Take(turnContext),
                _texts.DiagnosisPosition.With(("number", index + 1), ("count", conditions.Count)),
                condition.Question,
                condition.Hint,
                _texts.DiagnosisYes,
                _texts.DiagnosisNo,
                _texts.DiagnosisUnsure),
            (condition.Question, _texts.DiagnosisCollapsed.With(("question", condition.Question))),
            cancellationToken);
    }

    private async Task ShowFaultAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        GuideProgress progress = await _walk.ProgressAsync(turnContext, cancellationToken);
        Guide guide = _walk.GuideOf(progress, turnContext);
        Condition? fault = Unknown(guide, progress).ElementAtOrDefault(IndexOf(options.Validations));
        string title = fault is null ? _texts.DiagnosisNone : _texts.DiagnosisFault.With(("fault", fault.Fails));
        await _sender.ShowAsync(
            turnContext,
            nonce => new FaultCardData(
                GuideCards.Language,
                nonce,
                isRetry ? _texts.NotUnderstoodIdle : StepNotice.Take(turnContext),
                title,
                fault?.Cure ?? _texts.DiagnosisNoneText,
                _texts.DiagnosisFixer,
                fault?.Fixer,
                fault?.Step,
                guide.FindStep(fault?.Step) is { } step ? _texts.DiagnosisStep.With(("number", step.Number)) : null,
                fault?.Id == WaitDialog.Invitation ? _texts.InvitationAsked : null,
                _texts.StepPerson),
            (_texts.DiagnosisSummary, $"✓ {title}"),
            cancellationToken);
    }

    private async Task<IReadOnlyList<Condition>> ConditionsAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await _walk.ProgressAsync(turnContext, cancellationToken);
        return Unknown(_walk.GuideOf(progress, turnContext), progress);
    }

    /// <summary>All of them where none would be left to ask.</summary>
    private static IReadOnlyList<Condition> Unknown(Guide guide, GuideProgress progress)
    {
        IReadOnlyList<Condition> all = guide.Troubleshooting.Conditions;
        Condition[] open = [.. all.Where(condition => progress.Triage?.Says(condition.Id) != true)];
        return open.Length > 0 ? open : all;
    }

    /// <summary>A number in the dialog's state is an int in the turn that sets it, and whatever JSON makes of it afterwards.</summary>
    private static int IndexOf(object? value) => value is null ? 0 : (int)BotSdk.Read<long>(BotSdk.ToJson(value));
}
