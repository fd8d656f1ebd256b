using CsBot.Content.Answers;

namespace CsBot.Understanding.Questions;

/// <summary>Answers beside those of Cards/answers, such as the team's own. They come first.</summary>
internal interface IMoreAnswers
{
    /// <summary>The topic that answers the question; null where none does.</summary>
    ValueTask<AnswerTopic?> FindAsync(Question question, CancellationToken cancellationToken);
}
