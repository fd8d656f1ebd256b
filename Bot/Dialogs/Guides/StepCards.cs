using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Shows the cards of the guide that belong to where the person is.</summary>
internal sealed class StepCards(GuideCards cards, FinishCards finish, CardSender sender, BotTexts texts)
{
    /// <summary>The current step, with the notice of this turn at its top.</summary>
    public void ShowStep(Turn turn)
    {
        Place place = turn.Where();
        (Guide guide, Step step, GuideProgress progress) = place;
        // Who clicks has the chat before them: only words may be the first after browsers were closed.
        bool greets = turn.Notices.IsReturn && turn.Input is not { IsClick: true };
        string? notice = turn.Notices.Take(greets ? place.In(texts.WelcomeBack) : null);
        progress.Leaving = step.ClosesBrowsers && turn.Client.IsBrowser;
        Region region = guide.RegionOf(progress.Region);
        sender.Show(
            turn,
            nonce => cards.Step(guide, step, region, notice, nonce) with { Leaving = progress.Leaving },
            (place.In(texts.StepSummary), place.In(texts.StepLeft)));
    }

    /// <summary>Leaves the step's card as a ticked line. To be called before the step is left.</summary>
    public void Tick(Turn turn) => sender.Leave(turn, turn.Where().In(texts.StepTicked));

    public void ShowFinish(Turn turn) => finish.Show(turn);
}
