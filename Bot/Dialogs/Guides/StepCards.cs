using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs.Guides;

/// <summary>Shows the cards of the guide that belong to where the person is.</summary>
public sealed class StepCards(GuideWalk walk, GuideCards cards, FinishCards finish, CardSender sender, BotTexts texts)
{
    /// <summary>The current step, with the notice of this turn at its top.</summary>
    public async Task ShowStepAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        (Guide guide, Step step, GuideProgress progress) = await walk.WhereAsync(turnContext, cancellationToken);
        string? notice = StepNotice.Take(turnContext, StepNotice.IsReturn(turnContext) ? GuideCards.About(texts.WelcomeBack, guide, step) : null);
        progress.Leaving = step.ClosesBrowsers && ClientInfo.Of(turnContext.Activity).IsBrowser;
        WarningData? warning = progress.Leaving ? cards.LeaveWarning() : null;
        Region region = guide.RegionOf(progress.Region);
        await sender.ShowAsync(
            turnContext,
            nonce => cards.Step(guide, step, region, notice, nonce) with { Warning = warning },
            (GuideCards.About(texts.StepSummary, guide, step), GuideCards.About(texts.StepLeft, guide, step)),
            cancellationToken);
    }

    /// <summary>Collapses the step's card to its ticked line. To be called before the step is left.</summary>
    public async Task TickAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        (Guide guide, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
        await sender.CollapseAsync(turnContext, GuideCards.About(texts.StepTicked, guide, step), cancellationToken);
    }

    public Task ShowFinishAsync(ITurnContext turnContext, CancellationToken cancellationToken) => finish.ShowAsync(turnContext, cancellationToken);
}
