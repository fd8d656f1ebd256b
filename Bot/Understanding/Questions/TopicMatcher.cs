namespace CsBot.Understanding.Questions;

/// <summary>The matcher in process: nothing that a person writes leaves the machine.</summary>
internal sealed class TopicMatcher(AnswerBooks books) : IQuestionMatcher
{
    public async ValueTask<IReadOnlyList<Candidate>> MatchAsync(Question question, CancellationToken cancellationToken) =>
        (await books.GetAsync(question.Locale, cancellationToken)).Match(question);
}
