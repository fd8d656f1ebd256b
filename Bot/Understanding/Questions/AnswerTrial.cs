using CsBot.Content.Answers;
using CsBot.Content.Reading;

namespace CsBot.Understanding.Questions;

/// <summary>Asks the messages that come with the answers of a language, and says which do not get what they should.</summary>
internal static class AnswerTrial
{
    /// <summary>As many topics are shown for one message.</summary>
    private const int MaxShown = 3;

    public static IReadOnlyList<FailedTest> Run(AnswerBook book) =>
        [.. book.Answers.Tests.AsParallel().AsOrdered().Select(test => Ask(test, book)).OfType<FailedTest>()];

    /// <summary>What is offered is right, too: one more tap leads there.</summary>
    private static FailedTest? Ask(AnswerTest test, AnswerBook book)
    {
        IReadOnlyList<Candidate> found = book.Match(new Question(test.Text, book.Answers.Language));
        Candidate[] topics = [.. found.Where(candidate => !candidate.IsCommand).Take(MaxShown)];
        bool isShown = topics is [{ Certainty: Certainty.Sure or Certainty.Possible }, ..];
        string[] shown = isShown ? [.. topics.Select(topic => topic.Id)] : [];
        bool isRight = test.Kind switch
        {
            TestKind.Nothing => topics is not [{ Certainty: Certainty.Sure }, ..] || book.Answers.Find(topics[0].Id)!.IsSmallTalk,
            TestKind.Several => test.Expected.All(shown.Contains),
            _ => test.Expected.Any(shown.Contains),
        };
        return isRight ? null : new FailedTest(test, isShown ? string.Join(" or ", shown) : "no answer");
    }
}

/// <param name="Got">What came instead, in words.</param>
internal sealed record FailedTest(AnswerTest Test, string Got)
{
    public ContentProblem ToProblem(AnswerSet answers) => new(
        answers.TestsFile, Test.Line, $"\"{Test.Text}\" gets {Got}, not {(Test.Kind == TestKind.Nothing ? "nothing" : string.Join(Test.Kind == TestKind.Several ? " + " : " | ", Test.Expected))}");
}
