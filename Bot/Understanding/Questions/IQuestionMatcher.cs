using CsBot.Content.Words;

namespace CsBot.Understanding.Questions;

/// <summary>
/// Says which topics or commands a message may mean. The bot's own matcher works in process; register another implementation to ask
/// a service instead. Text, topics and buttons still come from Cards/answers, so a matcher can choose an answer but never make one up.
/// </summary>
internal interface IQuestionMatcher
{
    /// <summary>The likeliest candidates, best first; empty where there is none. A candidate whose id is unknown to the bot is passed over.</summary>
    ValueTask<IReadOnlyList<Candidate>> MatchAsync(Question question, CancellationToken cancellationToken);
}

/// <summary>What a person says, and where they are.</summary>
/// <param name="Text">One message, or one sentence of it.</param>
/// <param name="Locale">The person's, such as "de-AT"; null where the channel names none.</param>
/// <param name="Step">Id of the step in front of the person; null where no guide runs.</param>
/// <param name="LastTopic">The topic that was answered last; null where none was.</param>
internal sealed record Question(string Text, string? Locale = null, string? Step = null, string? LastTopic = null);

/// <param name="Id">Id of a topic, or one of <see cref="Commands"/>.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Nearest">The known phrasing that is most like the message; empty where the matcher cannot tell.</param>
internal sealed record Candidate(string Id, bool IsCommand, float Score, Certainty Certainty, string Nearest);

/// <summary>How sure a matcher is.</summary>
internal enum Certainty
{
    /// <summary>The message is most likely about something else.</summary>
    Far,

    /// <summary>Too little to show.</summary>
    Doubtful,

    /// <summary>Good enough to ask "did you mean".</summary>
    Possible,

    /// <summary>Good enough to answer.</summary>
    Sure,
}
