using System.Data.Common;
using System.Diagnostics;
using CsBot.Storage;

namespace CsBot.Turns.Outbox;

/// <summary>Delivers what committed turns have put into the outbox: in order within a conversation, conversations side by side, and again after a restart.</summary>
internal sealed partial class OutboxDelivery(
    IDatabase database, Replica replica, ConversationDelivery conversations, TimeProvider time, ILogger<OutboxDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);

    /// <summary>Both together stay well below what a host leaves a process that is told to stop.</summary>
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    private readonly OutboxSignals _signals = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandon = new();

    /// <summary>Says that a commit is about to take the lease of the conversation, so that it is not given back meanwhile. <see cref="Signal"/> follows.</summary>
    public void Announce(string conversation) => _signals.Announce(conversation);

    /// <summary>Ends an announcement: the conversation has something to deliver, if the commit took the lease. Returns at once.</summary>
    public void Signal(string conversation, bool leased)
    {
        if (_signals.Arrive(conversation, ref leased))
        {
            Start(conversation, leased);
        }
    }

    /// <summary>Looks at a conversation that has something to deliver or a lease to give back. Returns at once.</summary>
    public void Visit(string conversation)
    {
        if (_signals.Enter(conversation))
        {
            Start(conversation, leased: false);
        }
    }

    /// <summary>
    /// The web server has stopped before this: no turn runs any more. What the last ones have sent is delivered, for some seconds; then calls that are
    /// under way may end. What is left is delivered by another replica, or after the restart.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await QuietAsync(DrainTimeout, cancellationToken);
        await _stopping.CancelAsync();
        await QuietAsync(GoodbyeTimeout, cancellationToken);
        await _abandon.CancelAsync();
        await QuietAsync(GoodbyeTimeout, CancellationToken.None);
    }

    /// <summary>Finds what a former process or another replica left behind, and what is due again after a failure.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepInterval, time);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Waits until nothing is being delivered, or has no more time.</summary>
    private async Task QuietAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        while (_signals.AreBusy && !cancellationToken.IsCancellationRequested && Stopwatch.GetElapsedTime(began) < longest)
        {
            await Task.Delay(PollInterval, CancellationToken.None);
        }
    }

    /// <summary>Starts the delivery of every conversation that has something due and is delivered by nobody.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            List<string> due = await database.QueryAsync(
                OutboxSql.DueConversations, [time.GetUtcNow().ToUnixTimeMilliseconds()], row => row.GetString(0), cancellationToken);
            due.ForEach(Visit);
        }
        catch (DbException error)
        {
            LogSweep(error);
        }
    }

    /// <summary>Beside the turn, where turns are run: on the thread pool, unless somebody runs them in an order of their own.</summary>
    private void Start(string conversation, bool leased) => _ = Task.Factory.StartNew(
        () => WorkAsync(conversation, leased), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current);

    private async Task WorkAsync(string conversation, bool leased)
    {
        LeaseEnd end = LeaseEnd.Kept;
        try
        {
            leased = leased || await LeaseAsync(conversation);
            while (leased)
            {
                end = await conversations.DrainAsync(conversation, () => _signals.MayRelease(conversation), (_stopping.Token, _abandon.Token));
                bool again = _signals.TakeAgain(conversation);

                // The commit that came meanwhile had the lease, but where the release was written after it it has it no more.
                leased = again && (end == LeaseEnd.Kept || (end == LeaseEnd.Released && await LeaseAsync(conversation)));
            }
        }
        catch (DbException error)
        {
            // The next sweep finds the conversation again. Whether the lease was given back is not known.
            end = LeaseEnd.Lost;
            LogStorage(error, conversation);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        finally
        {
            if (_signals.Leave(conversation, isReleased: end != LeaseEnd.Kept) && !_stopping.IsCancellationRequested)
            {
                Visit(conversation);
            }
        }
    }

    private async Task<bool> LeaseAsync(string conversation) => (await database.WriteAsync([replica.Lease(conversation)])).Affected is [> 0, ..];

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox of {Conversation} could not be read or written")]
    private partial void LogStorage(Exception error, string conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not search the outbox for messages that are due")]
    private partial void LogSweep(Exception error);
}
