using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>At most four questions find which condition of getting in fails, and who can fix it. What is known from the triage is not asked.</summary>
internal sealed class DiagnosisDialog : ComponentDialog, IChildDialog
{
    private const string Question = "Question";
    private const string Fault = "Fault";
    private const string Holds = "yes";
    private const string Fails = "no";

    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public DiagnosisDialog(CardSender sender, BotTexts texts)
        : base(nameof(DiagnosisDialog))
    {
        (_sender, _texts) = (sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, ReadAsync, EndAsync]));
        AddDialog(new CardPrompt<string>(Question, ShowQuestion, ReadAnswer));
        AddDialog(new CardPrompt<string>(Fault, ShowFault, ReadEnd));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(Question, new PromptOptions { Validations = IndexOf(stepContext.Options) }, cancellationToken);

    private async Task<DialogTurnResult> ReadAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        int index = IndexOf(stepContext.Options);
        IReadOnlyList<Condition> conditions = ConditionsOf(Turn.Of(stepContext.Context));
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

    private void ShowQuestion(Turn turn, PromptOptions options, bool isRetry)
    {
        IReadOnlyList<Condition> conditions = ConditionsOf(turn);
        int index = Math.Min(IndexOf(options.Validations), conditions.Count - 1);
        Condition condition = conditions[index];
        _sender.Show(
            turn,
            nonce => new QuestionCardData(
                nonce,
                isRetry ? _texts.DiagnosisAgain : turn.Notices.Take(),
                _texts.DiagnosisPosition.With(("number", index + 1), ("count", conditions.Count)),
                condition.Question,
                condition.Hint),
            (condition.Question, _texts.DiagnosisCollapsed.With(("question", condition.Question))));
    }

    private void ShowFault(Turn turn, PromptOptions options, bool isRetry)
    {
        Guide guide = turn.Guide;
        Condition? fault = ConditionsOf(turn).ElementAtOrDefault(IndexOf(options.Validations));
        string title = fault is null ? _texts.DiagnosisNone : _texts.DiagnosisFault.With(("fault", fault.Fails));
        _sender.Show(
            turn,
            nonce => new FaultCardData(
                nonce,
                isRetry ? _texts.NotUnderstoodIdle : turn.Notices.Take(),
                title,
                fault?.Cure ?? guide.Status.Below(_texts.DiagnosisNoneText),
                fault?.Fixer,
                fault?.Step,
                guide.FindStep(fault?.Step) is { } step ? _texts.DiagnosisStep.With(("number", step.Number)) : null,
                guide.Troubleshooting.FindWait(fault?.Id)?.Kind == WaitKind.Invitation),
            (_texts.DiagnosisSummary, $"✓ {title}"));
    }

    /// <summary>Those that the person has not said to hold; all of them where none would be left to ask.</summary>
    private static IReadOnlyList<Condition> ConditionsOf(Turn turn)
    {
        IReadOnlyList<Condition> all = turn.Guide.Troubleshooting.Conditions;
        TriageAnswers? said = turn.Progress.Triage;
        Condition[] open = [.. all.Where(condition => said?.ImplyThat(condition) != true)];
        return open.Length > 0 ? open : all;
    }

    /// <summary>A number in the dialog's state is an int in the turn that sets it, and whatever JSON makes of it afterwards.</summary>
    private static int IndexOf(object? value) => value is null ? 0 : (int)BotSdk.Read<long>(BotSdk.ToJson(value));
}
