using System.Data.Common;
using CsBot.Storage;

namespace CsBot.Support.Inboxes;

/// <summary>Says soon after every start what the admin has to do so that requests arrive.</summary>
internal sealed partial class InboxWarning(InboxState state, TimeProvider time, ILogger<InboxWarning> logger) : BackgroundService
{
    /// <summary>The first messages come before it: they must not wait until EF Core is awake.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, time, stoppingToken);
        try
        {
            InboxSituation now = await state.ReadAsync(stoppingToken);
            if (now.IsUnheard)
            {
                LogUnheard(now.Waiting, now.Unposted, now.Connected, now.LostSince);
            }
        }
        catch (Exception error) when (error is DbException || StorageFaults.IsOutage(error))
        {
            LogStorage(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not read whether requests wait for a channel")]
    private partial void LogStorage(Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Waiting} requests wait for a channel and {Unposted} could not be posted. Channels connected: {Connected}, "
        + "the last was lost at {LostSince}. Add the bot to the support team, or make a code with inbox-code and write \"@CsBot use this channel CODE\".")]
    private partial void LogUnheard(int waiting, int unposted, int connected, DateTimeOffset? lostSince);
}
