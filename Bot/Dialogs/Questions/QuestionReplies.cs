using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using CsBot.Understanding.Questions;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Questions;

/// <summary>Sends what answers a question.</summary>
internal sealed class QuestionReplies(AnswerCards cards, CardSender sender, BotTexts texts)
{
    /// <param name="isLast">The last of the answers of this turn carries the way back.</param>
    /// <param name="others">What may be meant instead.</param>
    /// <returns>Our id of the message.</returns>
    public string Answer(Turn turn, AnswerTopic topic, bool isLast, IReadOnlyList<AnswerTopic> others)
    {
        Step? step = turn.Progress.IsRunning ? turn.Guide.FindStep(turn.Progress.StepId) : null;
        return sender.Send(
            turn,
            cards.Answer(topic, turn.Content.Answers.Get(turn.Locale), turn.Guide, step, rates: !turn.IsTeams) with
            {
                Place = isLast ? PlaceOf(turn) : null,
                Others = cards.Others([.. others.Where(other => topic.Next.All(next => next.TopicId != other.Id))]),
            },
            texts.AnswerSummary.With(("title", topic.Title)),
            turn.IsTeams ? AskForRating : null);
    }

    /// <param name="again">The person was not understood the last time either.</param>
    public void Miss(Turn turn, ReadingKind kind, IReadOnlyList<AnswerTopic> topics, bool again)
    {
        ChoicesCardData card = kind switch
        {
            ReadingKind.DidYouMean => cards.DidYouMean(topics, again),
            ReadingKind.OffTopic => cards.OffTopic(again),
            _ => cards.NotKnown(again),
        };
        sender.Send(turn, card with { Place = PlaceOf(turn) }, card.Title);
    }

    public void NoFurther(Turn turn) => sender.Send(turn, cards.NoFurther() with { Place = PlaceOf(turn) }, texts.AnswerNoFurther);

    /// <summary>True where the card of a step waits above the answer, which then shows the way back itself.</summary>
    public static bool IsAtStep(Turn turn) => turn.StepIsShown || RunningDialogs.Of(turn).Innermost == nameof(StepPrompt);

    private PlaceData? PlaceOf(Turn turn) => IsAtStep(turn) && turn.Where() is var place
        ? new PlaceData(place.In(texts.StepPlace), place.Step.Id, place.In(texts.StepPlaceDone), place.In(texts.StepPlaceShow))
        : null;

    /// <summary>Lets Teams show its own rating buttons below the message.</summary>
    private static void AskForRating(Activity message) => message.ChannelData = BotSdk.ParseJson("""{"feedbackLoop":{"type":"default"}}""");
}
