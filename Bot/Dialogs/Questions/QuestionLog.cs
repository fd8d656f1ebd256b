using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Telemetry;
using CsBot.Understanding.Questions;

namespace CsBot.Dialogs.Questions;

/// <summary>Writes down what was not understood, and how answers were rated, so that the answers can get better. What was understood is counted, but not written down.</summary>
internal static class QuestionLog
{
    private const int MaxTextLength = 1000;

    public static void Missed(Turn turn, Reading reading, string text) =>
        Add(turn, Kind(reading.Kind), reading.Topics.Count > 0 ? reading.Topics[0].Topic.Id : null, text);

    /// <summary>Counts an answer, not who asked. A practice does not count.</summary>
    public static void Given(Turn turn, string topic)
    {
        if (!turn.Progress.IsPractice)
        {
            turn.Changes.RunAfter(DailyCountRow.Add(DailyCountKind.Answer, topic, turn.Now));
        }
    }

    /// <param name="comment">What the person wrote with the rating; null for nothing.</param>
    public static void Rated(Turn turn, string topic, bool helpful, string? comment) =>
        Add(turn, helpful ? QuestionKind.Helpful : QuestionKind.Unhelpful, topic, comment);

    private static void Add(Turn turn, QuestionKind kind, string? topic, string? text)
    {
        GuideProgress progress = turn.Progress;
        if (progress.IsPractice || !turn.Chat.Answers.MayNote(DateOnly.FromDateTime(turn.Now.UtcDateTime)))
        {
            return;
        }

        TurnChanges changes = turn.Changes;
        if (kind is not (QuestionKind.Helpful or QuestionKind.Unhelpful) && Measures.QuestionsMissed.Enabled)
        {
            changes.WhenCommitted(() => Measures.QuestionsMissed.Add(1, new KeyValuePair<string, object?>(Measures.Outcome, kind.ToString())));
        }

        changes.Add(new QuestionRow
        {
            Id = $"{turn.Conversation}|{Guid.CreateVersion7(turn.Now):N}",
            Conversation = turn.Conversation,
            At = turn.Now,
            Kind = kind,
            Topic = topic,
            Text = text is null ? null : ShortText.Cut(text, MaxTextLength),
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
