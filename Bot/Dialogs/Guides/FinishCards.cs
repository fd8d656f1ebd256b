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

        ScoreData? score = progress.ScoreAsked || progress.IsPractice ? null : Score(missing: null);
        progress.ScoreAsked = true;
        sender.Show(
            turn, nonce => Finish(guide, progress, score, nonce), (texts.FinishSummary, texts.FinishCollapsed));
    }

    /// <summary>Shows the card anew where it is: with thanks for the score, or with the question again.</summary>
    public void Refresh(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        Guide guide = turn.Guide;
        ScoreData? score = progress.Score is null ? Score(texts.ScoreMissing) : null;
        sender.Refresh(turn, nonce => Finish(guide, progress, score, nonce), texts.FinishSummary);
    }

    /// <summary>After another guide the person is where they were in the main one.</summary>
    private void EndOther(Turn turn, Guide guide)
    {
        string title = texts.GuideFinished.With(("title", guide.Title));
        NextData[] choices =
        [
            .. cards.Offers(guide, OfferKind.After, guide.Id), new(texts.GuidesMore, NextAction.Guides), new(texts.StepPerson, NextAction.AskPerson),
        ];
        sender.Send(turn, new ChoicesCardData(GuideCards.Language, title, guide.NextSteps, choices), title);
        turn.Chat.OpenMain(turn.Content.Guides);
    }

    private FinishCardData Finish(Guide guide, GuideProgress progress, ScoreData? score, string nonce)
    {
        Region region = guide.RegionOf(progress.Region);
        return new FinishCardData(
            GuideCards.Language,
            nonce,
            texts.FinishTitle,
            progress.IsPractice ? texts.PracticeFinishText : texts.FinishText,
            texts.FinishKeep,
            texts.FinishBookmark.With(("url", region.Home)),
            texts.FinishAccount,
            texts.FinishNext,
            guide.NextSteps,
            cards.Status(guide),
            progress.IsPractice ? null : texts.FinishAgain,
            texts.StepPerson)
        {
            TakeAway = new TakeAwayData(texts.TakeAwayLabel, texts.TakeAwayHint, Lines(region)),
            RegionLabel = progress.IsPractice || guide.Regions.Count < 2 ? null : texts.RegionOther,
            StartLabel = progress.IsPractice ? texts.StartGuide : null,
            Score = score,
            Offers = [.. cards.Offers(guide, OfferKind.After, guide.Id).Union(cards.NoticeOffers(guide))],
            ScoreThanks = progress.Score is { } given ? texts.ScoreThanks.With(("score", texts.ScoreChoices.ElementAtOrDefault(given - 1))) : null,
        };
    }

    private List<ItemData> Lines(Region region) =>
        [.. texts.TakeAwayLines.Select(line => new ItemData(line.With(("region", region.Title), ("url", region.Home))))];

    /// <summary>The best first; the texts stand in the order of the numbers.</summary>
    private ScoreData Score(string? missing) => new(
        texts.ScoreLabel,
        texts.ScoreHint,
        missing,
        [.. texts.ScoreChoices.Select((text, i) => new ChoiceData(text, (i + 1).ToString(CultureInfo.InvariantCulture))).Reverse()],
        texts.ScoreSend);
}
