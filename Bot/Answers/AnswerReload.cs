using CsBot.Guides;
using Microsoft.Extensions.Options;

namespace CsBot.Answers;

/// <summary>Takes edited answers into use while the bot runs. A mistake is logged with its file and line, and the answers stay as they were.</summary>
public sealed partial class AnswerReload(
    AnswerBooks books, GuideLibrary guides, IOptions<ContentOptions> content, TimeProvider time, ILogger<AnswerReload> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        FolderState last = FolderState.Of(content.Value.FullPath);
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            FolderState now = FolderState.Of(content.Value.FullPath);
            if (now != last)
            {
                await ReloadAsync();
                last = now;
            }
        }
    }

    private async Task ReloadAsync()
    {
        try
        {
            await books.UseAsync(AnswerLoader.Load(content.Value.FullPath, guides));
            LogReloaded();
        }
        catch (Exception error) when (error is ContentException or IOException)
        {
            LogRefused(error.Message);
        }
    }

    /// <summary>What changes whenever a file is written, added or taken away.</summary>
    private readonly record struct FolderState(int Files, long Bytes, DateTime Newest)
    {
        public static FolderState Of(string cardsFolder)
        {
            FileInfo[] files = new DirectoryInfo(Path.Combine(cardsFolder, AnswerLoader.Root)).GetFiles("*", SearchOption.AllDirectories);
            return new FolderState(files.Length, files.Sum(file => file.Length), files.Select(file => file.LastWriteTimeUtc).DefaultIfEmpty().Max());
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The edited answers are in use")]
    private partial void LogReloaded();

    [LoggerMessage(Level = LogLevel.Error, Message = "The edited answers are not used, the former ones stay. {Reason}")]
    private partial void LogRefused(string reason);
}
