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
internal sealed class QuestionReplies(AnswerCards cards, CardSender sender, WayBack wayBack, BotTexts texts)
{
    /// <param name="isLast">The last of the answers of this turn carries the way back.</param>
    /// <param name="others">What may be meant instead.</param>
    /// <returns>Our id of the message.</returns>
    public string Answer(Turn turn, AnswerTopic topic, bool isLast, IReadOnlyList<AnswerTopic> others)
    {
        return sender.Send(
            turn,
            cards.Answer(topic, turn.Content.Answers.Get(turn.Language), turn.Guide, StepOf(turn), rates: !turn.IsTeams) with
            {
                Place = isLast ? wayBack.Of(turn, topic.Warns) : null,
                Others = cards.Others([.. others.Where(other => topic.Next.All(next => next.TopicId != other.Id))]),
            },
            texts.AnswerSummary.With(("title", topic.Title)),
            turn.IsTeams ? AskForRating : null);
    }

    /// <summary>A sentence, with what can be done next below it.</summary>
    public void Chat(Turn turn, AnswerTopic topic) =>
        turn.Say(topic.Text, [.. cards.Next(topic, turn.Content.Answers.Get(turn.Language), turn.Guide, StepOf(turn)).Select(next => next.Title)]);

    /// <param name="again">The person was not understood the last time either.</param>
    /// <param name="pass">What the words can be sent to instead, for which they most likely are; null for nothing.</param>
    public void Miss(Turn turn, ReadingKind kind, IReadOnlyList<AnswerTopic> topics, bool again, PassData? pass)
    {
        bool begins = turn.Progress is { StepId: null, Finished: false };
        ChoicesCardData card = kind switch
        {
            ReadingKind.DidYouMean => cards.DidYouMean(topics, again),
            ReadingKind.OffTopic => cards.OffTopic(again, begins),
            _ => cards.NotKnown(again, begins),
        };
        string title = pass?.Question ?? card.Title;
        sender.Send(turn, card with { Title = title, Text = pass is null ? card.Text : texts.PassText, Pass = pass, Place = wayBack.Of(turn) }, title);
    }

    public void NoFurther(Turn turn) => sender.Send(turn, cards.NoFurther() with { Place = wayBack.Of(turn) }, texts.AnswerNoFurther);

    private static Step? StepOf(Turn turn) => turn.Progress.IsRunning ? turn.Guide.FindStep(turn.Progress.StepId) : null;

    /// <summary>Lets Teams show its own rating buttons below the message.</summary>
    private static void AskForRating(Activity message) => message.ChannelData = BotSdk.ParseJson("""{"feedbackLoop":{"type":"default"}}""");
}
