using System.Globalization;
using CsBot.Chats;
using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Shows what a person keeps at the end, and asks for a score once.</summary>
internal sealed class FinishCards(GuideCards cards, CardSender sender, BotTexts texts)
{
    /// <summary>A practice has its own form of the card, and so has a guide that is not the main one.</summary>
    public void Show(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        Guide guide = turn.Guide;
        if (!guide.IsMain)
        {
            EndOther(turn, guide);
            return;
        }

        bool scores = !progress.ScoreAsked && !progress.IsPractice;
        progress.ScoreAsked = true;
        sender.Show(
            turn, nonce => Finish(guide, progress, scores, nonce), (texts.FinishSummary, texts.FinishCollapsed));
    }

    /// <summary>Shows the card anew where it is: with thanks for the score, or with the question again.</summary>
    public void Refresh(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        Guide guide = turn.Guide;
        bool missing = progress.Score is null;
        sender.Refresh(turn, nonce => Finish(guide, progress, missing, nonce) with { ScoreMissing = missing }, texts.FinishSummary);
    }

    /// <summary>After another guide the person is where they were in the main one.</summary>
    private void EndOther(Turn turn, Guide guide)
    {
        string title = texts.GuideFinished.With(("title", guide.Title));
        NextData[] choices =
        [
            .. cards.Offers(guide, OfferKind.After, guide.Id), new(texts.GuidesMore, NextAction.Guides), new(texts.StepPerson, NextAction.AskPerson),
        ];
        sender.Send(turn, new ChoicesCardData(title, guide.NextSteps, choices), title);
        turn.Chat.OpenMain(turn.Content.Guides);
    }

    private FinishCardData Finish(Guide guide, GuideProgress progress, bool scores, string nonce)
    {
        Region region = guide.RegionOf(progress.Region);
        return new FinishCardData(
            nonce,
            progress.IsPractice,
            region.Home,
            Lines(region),
            guide.NextSteps,
            guide.Status.State == ServiceState.Moved ? GuideCards.Status(guide) : null,
            !progress.IsPractice && guide.Regions.Count > 1)
        {
            Score = scores ? Scores() : null,
            Offers = [.. cards.Offers(guide, OfferKind.After, guide.Id).Union(guide.Status.State == ServiceState.Moved ? cards.NoticeOffers(guide) : [])],
            ScoreThanks = progress.Score is { } given ? texts.ScoreThanks.With(("score", texts.ScoreChoices.ElementAtOrDefault(given - 1))) : null,
        };
    }

    private List<ItemData> Lines(Region region) =>
        [.. texts.TakeAwayLines.Select(line => new ItemData(line.With(("region", region.Title), ("url", region.Home))))];

    private ChoiceData[] Scores() =>
        [.. texts.ScoreChoices.Select((text, i) => new ChoiceData(text, (i + 1).ToString(CultureInfo.InvariantCulture)))];
}
