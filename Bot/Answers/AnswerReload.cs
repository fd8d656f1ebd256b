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
        FolderState? last = null;
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            last = await FollowAsync(last);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Takes the folder's answers if they are not as they were. A folder that cannot be read, as while it is copied, is looked at again.</summary>
    private async Task<FolderState?> FollowAsync(FolderState? last)
    {
        try
        {
            FolderState now = FolderState.Of(content.Value.FullPath);
            if (last is not null && now != last)
            {
                await books.UseAsync(AnswerLoader.Load(content.Value.FullPath, guides));
                LogReloaded();
            }

            return now;
        }
        catch (ContentException error)
        {
            LogRefused(error.Message);
            return FolderState.Of(content.Value.FullPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogRefused(error.Message);
            return last;
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
