using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Understanding.Questions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Questions;

/// <summary>Sends what answers a question.</summary>
public sealed class QuestionReplies(AnswerCards cards, CardSender sender, BotTexts texts)
{
    /// <param name="answer">The topic, and the answers it is one of.</param>
    /// <param name="place">The guide, and the step in front of the person if one is.</param>
    /// <returns>Our id of the message.</returns>
    public Task<string> AnswerAsync(
        ITurnContext turnContext, (AnswerTopic Topic, AnswerSet All) answer, (Guide Guide, Step? Step) place, CancellationToken cancellationToken)
    {
        bool isTeams = turnContext.Activity.ChannelId == Channels.Msteams;
        return sender.SendAsync(
            turnContext,
            cards.Answer(answer.Topic, answer.All, place.Guide, place.Step, rates: !isTeams),
            texts.AnswerSummary.With(("title", answer.Topic.Title)),
            cancellationToken,
            isTeams ? AskForRating : null);
    }

    /// <param name="again">The person was not understood the last time either.</param>
    public Task MissAsync(ITurnContext turnContext, ReadingKind kind, IReadOnlyList<AnswerTopic> topics, bool again, CancellationToken cancellationToken)
    {
        var card = kind switch
        {
            ReadingKind.DidYouMean => cards.DidYouMean(topics),
            ReadingKind.OffTopic => cards.OffTopic(again),
            _ => cards.NotKnown(topics, again),
        };
        return sender.SendAsync(turnContext, card, card.Title, cancellationToken);
    }

    public Task NoFurtherAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        sender.SendAsync(turnContext, cards.NoFurther(), texts.AnswerNoFurther, cancellationToken);

    /// <summary>Lets Teams show its own rating buttons below the message.</summary>
    private static void AskForRating(Activity message) => message.ChannelData = BotSdk.ParseJson("""{"feedbackLoop":{"type":"default"}}""");
}
