using CsBot.Content.Answers;
using CsBot.Content.Reading;

namespace CsBot.Understanding.Questions;

/// <summary>Asks the messages that come with the answers of a language, and says which do not get what they should.</summary>
internal sealed class AnswerTrial(QuestionReader reader)
{
    public async Task<IReadOnlyList<FailedTest>> RunAsync(AnswerSet answers, CancellationToken cancellationToken)
    {
        var failed = new List<FailedTest>();
        foreach (AnswerTest test in answers.Tests)
        {
            Reading reading = await reader.ReadAsync(new Question(test.Text, answers.Language), cancellationToken);
            if (!IsRight(test, reading))
            {
                failed.Add(new FailedTest(test, Describe(reading)));
            }
        }

        return failed;
    }

    /// <summary>What is offered is right, too: one more tap leads there.</summary>
    private static bool IsRight(AnswerTest test, Reading reading)
    {
        string[] shown = [.. reading.Topics.Concat(reading.Others).Select(scored => scored.Topic.Id)];
        return test.Kind switch
        {
            TestKind.Nothing => reading.Kind != ReadingKind.Answer,
            TestKind.Several => test.Expected.All(shown.Contains),
            _ => test.Expected.Any(shown.Contains),
        };
    }

    private static string Describe(Reading reading)
    {
        string topics = string.Join(", ", reading.Topics.Select(scored => scored.Topic.Id));
        return reading.Kind switch
        {
            ReadingKind.Command => $"the command {reading.Command}",
            ReadingKind.DidYouMean => $"the question whether {topics} was meant",
            ReadingKind.Answer or ReadingKind.SmallTalk => topics,
            _ => "no answer",
        };
    }
}

/// <param name="Got">What came instead, in words.</param>
internal sealed record FailedTest(AnswerTest Test, string Got)
{
    public ContentProblem ToProblem(AnswerSet answers) => new(
        answers.TestsFile, Test.Line, $"\"{Test.Text}\" gets {Got}, not {(Test.Kind == TestKind.Nothing ? "nothing" : string.Join(Test.Kind == TestKind.Several ? " + " : " | ", Test.Expected))}");
}
