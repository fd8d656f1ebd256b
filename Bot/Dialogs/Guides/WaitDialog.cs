using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Something takes its time: the person chooses when to look again, and the guide is parked.</summary>
public sealed class WaitDialog : ComponentDialog
{
    public const string Invitation = "invitation";

    private readonly GuideWalk _walk;
    private readonly CardSender _sender;
    private readonly ParkedGuide _parked;
    private readonly WaitTimes _times;
    private readonly BotTexts _texts;

    public WaitDialog(GuideWalk walk, CardSender sender, ParkedGuide parked, WaitTimes times, BotTexts texts)
        : base(nameof(WaitDialog))
    {
        (_walk, _sender, _parked, _times, _texts) = (walk, sender, parked, times, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskWhenAsync, ParkAsync]));
        AddDialog(new CardPrompt<string>(nameof(CheckBack), ShowAsync, Read));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskWhenAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(CheckBack), new PromptOptions { Validations = BotSdk.Read<string>(stepContext.Options) }, cancellationToken);

    private async Task<DialogTurnResult> ParkAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ITurnContext turnContext = stepContext.Context;
        Wait wait = await WaitOfAsync(turnContext, BotSdk.Read<string>(stepContext.Options), cancellationToken);
        DateTimeOffset due = _times.DueAt((string)stepContext.Result!, turnContext.Activity.LocalTimezone);
        await _walk.ParkAsync(turnContext, wait, due, cancellationToken);
        await _sender.CollapseAsync(turnContext, _texts.WaitCollapsed.With(("what", wait.What)), cancellationToken);
        await _parked.ShowAsync(turnContext, null, cancellationToken);
        return await stepContext.EndDialogAsync(null, cancellationToken);
    }

    private string? Read(UserInput input) => input.Command switch
    {
        Commands.Park => input.Field("when"),
        Commands.Yes or Commands.Done or Commands.Unsure => CheckBack.Tomorrow,
        null => _times.Find(input.Text),
        _ => null,
    };

    private async Task ShowAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        Wait wait = await WaitOfAsync(turnContext, BotSdk.Read<string>(options.Validations), cancellationToken);
        string what = _texts.WaitSummary.With(("what", wait.What));
        await _sender.ShowAsync(
            turnContext,
            nonce => new WaitCardData(
                GuideCards.Language,
                nonce,
                wait.Id,
                isRetry ? _texts.WaitMissing : StepNotice.Take(turnContext),
                _texts.WaitTitle.With(("what", wait.What)),
                wait.Text,
                _texts.WaitLabel,
                CheckBack.Tomorrow,
                _times.Choices,
                _texts.WaitPark,
                _texts.BackToStep),
            (what, what),
            cancellationToken);
    }

    private async Task<Wait> WaitOfAsync(ITurnContext turnContext, string? id, CancellationToken cancellationToken)
    {
        Troubleshooting help = _walk.GuideOf(await _walk.ProgressAsync(turnContext, cancellationToken), turnContext).Troubleshooting;
        return help.FindWait(id) ?? help.Waits[0];
    }
}
