using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Telemetry;
using CsBot.Understanding.Questions;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs.Questions;

/// <summary>Writes down what was not understood, and how answers were rated, so that the answers can get better. What was understood is not written down.</summary>
public sealed class QuestionLog(GuideWalk walk, TimeProvider time)
{
    private const int LongestText = 1000;

    public Task MissedAsync(ITurnContext turnContext, Reading reading, string text, CancellationToken cancellationToken) =>
        AddAsync(turnContext, Kind(reading.Kind), reading.Topics.Count > 0 ? reading.Topics[0].Topic.Id : null, text, cancellationToken);

    /// <param name="comment">What the person wrote with the rating; null for nothing.</param>
    public Task RatedAsync(ITurnContext turnContext, string topic, bool helpful, string? comment, CancellationToken cancellationToken) =>
        AddAsync(turnContext, helpful ? QuestionKind.Helpful : QuestionKind.Unhelpful, topic, comment, cancellationToken);

    private async Task AddAsync(ITurnContext turnContext, QuestionKind kind, string? topic, string? text, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(turnContext, cancellationToken);
        if (progress.IsPractice)
        {
            return;
        }

        TurnChanges changes = TurnChanges.Of(turnContext);
        if (kind is not (QuestionKind.Helpful or QuestionKind.Unhelpful) && Measures.QuestionsMissed.Enabled)
        {
            changes.WhenCommitted(() => Measures.QuestionsMissed.Add(1, new KeyValuePair<string, object?>(Measures.Outcome, kind.ToString())));
        }

        changes.Add(new QuestionRow
        {
            Id = $"{turnContext.Activity.Conversation.Id}|{Guid.CreateVersion7(time.GetUtcNow()):N}",
            Conversation = turnContext.Activity.Conversation.Id!,
            At = time.GetUtcNow(),
            Kind = kind,
            Topic = topic,
            Text = text is null ? null : ShortText.Cut(text, LongestText),
            Step = progress.IsRunning ? progress.StepId : null,
        });
    }

    private static QuestionKind Kind(ReadingKind kind) => kind switch
    {
        ReadingKind.DidYouMean => QuestionKind.Unsure,
        ReadingKind.OffTopic => QuestionKind.OffTopic,
        _ => QuestionKind.NotKnown,
    };
}
