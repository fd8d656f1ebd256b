using CsBot.Content.Answers;
using CsBot.Content.Reading;
using CsBot.Content.Versions;
using CsBot.Understanding.Questions;

namespace CsBot.Admin.Lint;

/// <summary>Asks the messages of each tests.yaml, as a running bot would answer them. Edited answers are trained first, which takes a minute.</summary>
internal static class TestLint
{
    /// <summary>More say nothing new to an editor.</summary>
    private const int MaxListed = 10;

    /// <param name="cardsFolder">The folder Cards/, without mistakes.</param>
    /// <returns>For each language how many are as expected, and some of those that are not.</returns>
    public static async Task<IReadOnlyList<ContentProblem>> CheckAsync(string cardsFolder, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["Content:Folder"] = Path.GetFullPath(cardsFolder);
        await using WebApplication app = builder.AddBot().Build();
        ContentVersion version = app.Services.GetRequiredService<ContentVersions>().Current;
        var found = new List<ContentProblem>();
        foreach (AnswerSet answers in version.Content.Answers.All.Where(answers => answers.Tests.Count > 0))
        {
            IReadOnlyList<FailedTest> failed = AnswerTrial.Run(await version.Get<AnswerBooks>().PrepareWholeAsync(answers.Language).WaitAsync(cancellationToken));
            found.AddRange(failed.Take(MaxListed).Select(one => one.ToProblem(answers)));
            found.Add(new ContentProblem(answers.TestsFile, 1, $"{answers.Tests.Count - failed.Count} of {answers.Tests.Count} messages get what they should"));
        }

        return found;
    }
}
