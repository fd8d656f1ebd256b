using CsBot.Content.Answers;
using CsBot.Content.Versions;
using CsBot.Understanding.Questions;

namespace CsBot.Admin.Lint;

/// <summary>Asks the messages of each tests.yaml, as a running bot would answer them. Edited answers are trained first, which takes a minute.</summary>
internal static class TestLint
{
    private const string Kind = "test messages that get something else";

    /// <param name="cardsFolder">The folder Cards/, without mistakes.</param>
    public static async Task<LintReport> CheckAsync(string cardsFolder, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["Content:Folder"] = Path.GetFullPath(cardsFolder);
        await using WebApplication app = builder.AddBot().Build();
        ContentVersion version = app.Services.GetRequiredService<ContentVersions>().Current;
        List<LintHint> hints = [];
        List<string> scores = [];
        foreach (AnswerSet answers in version.Content.Answers.All.Where(answers => answers.Tests.Count > 0))
        {
            IReadOnlyList<FailedTest> failed = AnswerTrial.Run(await version.Get<AnswerBooks>().PrepareWholeAsync(answers.Language).WaitAsync(cancellationToken));
            hints.AddRange(failed.Select(one => one.ToProblem(answers)).Select(one => new LintHint(Kind, one.File, one.Line, one.Message)));
            scores.Add($"{answers.TestsFile}: {answers.Tests.Count - failed.Count} of {answers.Tests.Count} messages get what they should.");
        }

        return new LintReport([], hints) { Scores = scores };
    }
}
