using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Something takes its time: the person chooses when to look again, and the guide is parked.</summary>
internal sealed class WaitDialog : ComponentDialog, IChildDialog
{
    private readonly CardSender _sender;
    private readonly WaitingCard _waiting;
    private readonly WaitTimes _times;
    private readonly BotTexts _texts;

    public WaitDialog(CardSender sender, WaitingCard waiting, WaitTimes times, BotTexts texts)
        : base(nameof(WaitDialog))
    {
        (_sender, _waiting, _times, _texts) = (sender, waiting, times, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskWhenAsync, ParkAsync]));
        AddDialog(new CardPrompt<string>(nameof(CheckBack), Show, Read));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskWhenAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(nameof(CheckBack), new PromptOptions { Validations = BotSdk.Read<string>(stepContext.Options) }, cancellationToken);

    private Task<DialogTurnResult> ParkAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(stepContext.Context);
        Wait wait = WaitOf(turn, BotSdk.Read<string>(stepContext.Options));
        string? timeZone = turn.Activity.LocalTimezone;
        turn.Progress.Park(turn.Guide, wait, CheckBack.DueAt((string)stepContext.Result!, turn.Now, TimeZones.Find(timeZone)), timeZone);
        _sender.Leave(turn, _texts.WaitCollapsed.With(("what", wait.What)));
        _waiting.Show(turn, null);
        return stepContext.EndDialogAsync(null, cancellationToken);
    }

    private string? Read(UserInput input) => input.Command switch
    {
        Commands.Park => input.Field("when"),
        Commands.Yes or Commands.Done or Commands.Unsure => CheckBack.Tomorrow,
        null => _times.Find(input.Text),
        _ => null,
    };

    private void Show(Turn turn, PromptOptions options, bool isRetry)
    {
        Wait wait = WaitOf(turn, BotSdk.Read<string>(options.Validations));
        string what = _texts.WaitSummary.With(("what", wait.What));
        _sender.Show(
            turn,
            nonce => _times.Card(wait, isRetry ? _texts.WaitMissing : turn.Notices.Take(), nonce),
            (what, what));
    }

    private static Wait WaitOf(Turn turn, string? id)
    {
        Troubleshooting help = turn.Guide.Troubleshooting;
        return help.FindWait(id) ?? help.Waits[0];
    }
}
