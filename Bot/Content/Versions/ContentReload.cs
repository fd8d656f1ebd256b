using CsBot.Content.Reading;
using Microsoft.Extensions.Options;

namespace CsBot.Content.Versions;

/// <summary>Takes edited content into use while the bot runs. A mistake is logged with its file and line, and the content stays as it was.</summary>
internal sealed partial class ContentReload(
    ContentVersions versions, IOptions<ContentOptions> options, TimeProvider time, ILogger<ContentReload> logger) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Reload || Watch() is not { } watch)
        {
            return;
        }

        using (watch)
        {
            try
            {
                await FollowAsync(watch, stoppingToken);
            }
            catch (IOException error)
            {
                LogUnwatched(error.Message);
            }
        }
    }

    private async Task FollowAsync(ContentWatch watch, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await watch.WaitAsync(stoppingToken);
            while (!await TakeAsync())
            {
                await Task.Delay(Again, time, stoppingToken);
            }
        }
    }

    private ContentWatch? Watch()
    {
        try
        {
            return new ContentWatch(options.Value.FullPath, time);
        }
        catch (IOException error)
        {
            LogUnwatched(error.Message);
            return null;
        }
    }

    /// <summary>False where a file could not be read, as while it is copied.</summary>
    private async Task<bool> TakeAsync()
    {
        try
        {
            await versions.RenewAsync();
            LogReloaded();
            return true;
        }
        catch (ContentException error)
        {
            LogRefused(error.Message);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(error.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The edited content is in use")]
    private partial void LogReloaded();

    [LoggerMessage(Level = LogLevel.Error, Message = "The edited content is not used, and the previous content stays in use. {Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The edited content cannot be read yet. {Reason}")]
    private partial void LogUnreadable(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Edited content is not used until the bot restarts: {Reason} To check the files without watches, set DOTNET_USE_POLLING_FILE_WATCHER=1")]
    private partial void LogUnwatched(string reason);
}
