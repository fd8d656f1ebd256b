using CsBot.Understanding.Questions;

namespace CsBot.Understanding.Choosing;

/// <summary>Has a second look at what the matcher found, where the matcher is unsure.</summary>
internal interface ITopicChooser
{
    /// <summary>The candidates, perhaps in another order or with another certainty. Never one that is not among them.</summary>
    ValueTask<IReadOnlyList<Candidate>> ChooseAsync(Question question, IReadOnlyList<Candidate> found, Func<string, string?> titleOf, CancellationToken cancellationToken);
}

/// <summary>What the matcher says, stays.</summary>
internal sealed class NoChooser : ITopicChooser
{
    public ValueTask<IReadOnlyList<Candidate>> ChooseAsync(
        Question question, IReadOnlyList<Candidate> found, Func<string, string?> titleOf, CancellationToken cancellationToken) => ValueTask.FromResult(found);
}
