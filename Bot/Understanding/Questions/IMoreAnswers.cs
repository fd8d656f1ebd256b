using CsBot.Content.Answers;

namespace CsBot.Understanding.Questions;

/// <summary>Answers beside those of Cards/answers, such as the team's own.</summary>
internal interface IMoreAnswers
{
    /// <summary>The topic that answers the question in much the same words, before any other; null where none does.</summary>
    ValueTask<AnswerTopic?> FindAsync(Question question, CancellationToken cancellationToken);

    /// <summary>The topic that answers what means the same, where no other topic is sure to; null where none does.</summary>
    ValueTask<AnswerTopic?> FindAlikeAsync(Question question, CancellationToken cancellationToken);
}
