using CsBot.Content.Answers;
using CsBot.Content.Reading;
using CsBot.Content.Versions;
using CsBot.Understanding.Matching;

namespace CsBot.Understanding.Questions;

/// <summary>Refuses an edit of the answers that breaks more of their tests than it mends, unless the tests say that they may get worse.</summary>
internal sealed class WorseAnswers : IVersionCheck
{
    private const int MaxListed = 30;

    /// <summary>Every training moves some messages that are near a threshold; so few of them, or one in so many, say nothing.</summary>
    private const int MinWorse = 3;
    private const int OneIn = 300;

    public async Task<IReadOnlyList<ContentProblem>> CompareAsync(ContentVersion former, ContentVersion next, CancellationToken cancellationToken)
    {
        var problems = new List<ContentProblem>();
        foreach (AnswerSet answers in next.Content.Answers.All)
        {
            if (!answers.MayGetWorse && former.Content.Answers.All.FirstOrDefault(known => known.Language == answers.Language) is { } known
                && !IsSame(known, answers, former, next))
            {
                problems.AddRange(await CompareAsync(former, known, next, answers, cancellationToken));
            }
        }

        return problems;
    }

    private static async Task<IEnumerable<ContentProblem>> CompareAsync(
        ContentVersion former, AnswerSet known, ContentVersion next, AnswerSet answers, CancellationToken cancellationToken)
    {
        HashSet<string> failedBefore = [.. (await TryAsync(former, answers.Language, cancellationToken)).Select(failed => failed.Test.Text)];
        HashSet<string> testedBefore = [.. known.Tests.Select(test => test.Text)];
        IReadOnlyList<FailedTest> fails = await TryAsync(next, answers.Language, cancellationToken);
        FailedTest[] broken = [.. fails.Where(failed => testedBefore.Contains(failed.Test.Text) && !failedBefore.Contains(failed.Test.Text))];
        int mended = failedBefore.Except(fails.Select(failed => failed.Test.Text)).Count();
        return broken.Length - mended <= Math.Max(MinWorse, answers.Tests.Count / OneIn) ? [] : broken.Take(MaxListed).Select(failed => failed.ToProblem(answers)).Append(new ContentProblem(
            answers.TestsFile, 1, $"the edit breaks {broken.Length} of the tests and mends {mended}; improve the phrasings, or write mayGetWorse: true here to take it all the same"));
    }

    /// <summary>By what is there first: in English that needs no encoder, and is quick.</summary>
    private static async Task<IReadOnlyList<FailedTest>> TryAsync(ContentVersion version, string language, CancellationToken cancellationToken) =>
        AnswerTrial.Run(await version.Get<AnswerBooks>().FirstAsync(language).WaitAsync(cancellationToken));

    /// <summary>Trained on the same: whatever else was edited, the answers to questions are those from before.</summary>
    private static bool IsSame(AnswerSet known, AnswerSet answers, ContentVersion former, ContentVersion next) =>
        ModelStore.NameOf(TrainingSets.Of(known, former.Content.Words.Learned)) == ModelStore.NameOf(TrainingSets.Of(answers, next.Content.Words.Learned));
}
