using CsBot.Admin.Import;
using CsBot.Admin.Output;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Admin;

/// <summary><c>export-answers</c>: writes the team's live answers as files for Cards/answers/en.</summary>
internal static class ExportAnswers
{
    /// <exception cref="StorageException">The database cannot be reached, or is not of this version.</exception>
    public static async Task<int> RunAsync(string[] settings, string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await using WebApplication app = CommandHost.BuildStorage(settings);
        await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync(cancellationToken);
        await using BotDbContext db = await app.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(cancellationToken);
        List<LearnedAnswerRow> live = await db.LearnedAnswers.AsNoTracking().Where(row => row.State == LearnedState.Live).ToListAsync(cancellationToken);
        Directory.CreateDirectory(folder);
        foreach (LearnedAnswerRow row in live)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{row.Id}.md"), Write(row), cancellationToken);
        }

        await output.WriteLineAsync($"{live.Count} answers were written to {folder}.");
        return ExitCode.Done;
    }

    /// <summary>The file of one topic, as an editor would write it.</summary>
    public static string Write(LearnedAnswerRow row) => new TopicFile(row.Id, row.Title, row.Phrasings.Split('\n'), row.Text).ToText();
}
