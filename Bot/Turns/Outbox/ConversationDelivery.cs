using System.Collections.Concurrent;
using CsBot.Storage;
using CsBot.Turns.Telemetry;

namespace CsBot.Turns.Outbox;

/// <summary>Delivers one conversation's due rows in order. The caller holds the lease; it is given back at the end.</summary>
internal sealed partial class ConversationDelivery(
    IDatabase database, Replica replica, OutboxSender sender, TimeProvider time, ILogger<ConversationDelivery> logger)
{
    private const double GoldenRatio = 0.618033988749895;

    private enum Progress
    {
        More,

        /// <summary>Nothing is left to do here, or the host stops. The lease is kept.</summary>
        Done,

        /// <summary>Nothing is left to do here, and the lease is given back.</summary>
        Released,

        /// <summary>The lease is, or may be, another process's.</summary>
        Lost,
    }

    /// <summary>What was delivered while the database was away: to be written, not sent again.</summary>
    private readonly ConcurrentDictionary<long, OutboxMark> _unwritten = [];

    /// <param name="mayRelease">False while somebody in this process counts on the lease.</param>
    /// <param name="until">Begin: no further message is begun. Abandon: calls that are under way are given up.</param>
    /// <returns>What has become of the lease. It is lost where this process was held up for so long that it may be another's by now.</returns>
    public async Task<LeaseEnd> DrainAsync(string conversation, Func<bool> mayRelease, (CancellationToken Begin, CancellationToken Abandon) until)
    {
        Progress progress = Progress.More;
        while (progress == Progress.More && !until.Begin.IsCancellationRequested)
        {
            List<DueRow> due = await database.QueryAsync(
                OutboxSql.Due, [conversation, Now, OutboxId.CreatorOf(conversation)], OutboxSql.Read, until.Begin);
            Func<IEnumerable<Write>> release = () => mayRelease() ? replica.Release(conversation) : [replica.Keep(conversation)];
            progress = !replica.IsAlive ? Progress.Lost
                : due.Count > 0 ? await DeliverAsync(due, release, until)
                : After(await database.WriteAsync([.. release()]), 0);
        }

        return progress switch
        {
            Progress.Lost => LeaseEnd.Lost,
            Progress.Released => LeaseEnd.Released,
            _ => LeaseEnd.Kept,
        };
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<Progress> DeliverAsync(
        List<DueRow> due, Func<IEnumerable<Write>> release, (CancellationToken Begin, CancellationToken Abandon) until)
    {
        var delivered = new Dictionary<string, OutboxMark>();
        foreach (DueRow next in due)
        {
            if (!replica.IsAlive || until.Begin.IsCancellationRequested)
            {
                return replica.IsAlive ? Progress.Done : Progress.Lost;
            }

            OutboxMark mark = await AttemptAsync(Complete(next, delivered), until.Abandon);
            if (next == due[^1] || mark.State != OutboxState.Delivered)
            {
                return After(await WriteAsync(next, mark, release()), mark.State == OutboxState.Parked ? 2 : 1);
            }

            // Before the next message is begun: of each conversation one at most is under way and not written down.
            WriteResult written = await WriteAsync(next, mark, [replica.Keep(next.Conversation)]);
            if (written.Affected[^1] == 0)
            {
                return Progress.Lost;
            }

            delivered[next.Id] = mark;
        }

        return Progress.More;
    }

    /// <summary>The row with what the deliveries just before it have brought: the id of its target, the thread it goes into.</summary>
    private static DueRow Complete(DueRow row, Dictionary<string, OutboxMark> delivered)
    {
        if (delivered.TryGetValue(row.Target ?? "", out OutboxMark? target))
        {
            row = row with { TargetState = target.State, TargetChannelId = target.ChannelActivityId };
        }

        return delivered.TryGetValue(OutboxId.CreatorOf(row.Conversation) ?? "", out OutboxMark? creator)
            ? row with { CreatedConversation = creator.CreatedConversation }
            : row;
    }

    private async Task<OutboxMark> AttemptAsync(DueRow row, CancellationToken abandon)
    {
        if (_unwritten.TryGetValue(row.Sequence, out OutboxMark? done))
        {
            return done;
        }

        try
        {
            Receipt receipt = await sender.SendAsync(row, abandon);
            return new OutboxMark(OutboxState.Delivered, row.Attempts + 1)
            {
                Delivered = time.GetUtcNow(),
                ChannelActivityId = receipt.ActivityId,
                CreatedConversation = receipt.Conversation,
            };
        }
        catch (Exception error) when (DeliveryFailure.Of(error, time.GetUtcNow(), abandon) is { } failure)
        {
            OutboxMark mark = Failed(row, failure);
            LogFailure(row.Id, mark.Attempts, mark.State, failure.Reason);
            return mark;
        }
    }

    /// <summary>From 0 to 1, evenly spread over neighbours: each message has its own pauses, the same ones wherever it is tried.</summary>
    private static double ChanceOf(long sequence) => sequence * GoldenRatio % 1;

    private OutboxMark Failed(DueRow row, DeliveryFailure failure)
    {
        int attempts = row.Attempts + 1;
        DateTimeOffset next = time.GetUtcNow() + (failure.After ?? DeliveryFailure.Pause(attempts, ChanceOf(row.Sequence)));
        bool tooOld = next - row.Created > DeliveryFailure.GiveUpAfter;
        OutboxState state = failure.Remedy switch
        {
            Remedy.Wait => OutboxState.Parked,
            Remedy.Retry when !tooOld => OutboxState.Pending,
            _ => OutboxState.Failed,
        };
        if (state == OutboxState.Failed)
        {
            Measures.MessagesFailed.Add(1);
        }

        return new OutboxMark(state, attempts) { Error = failure.Reason, NextAttempt = state == OutboxState.Pending ? next : null };
    }

    private async Task<WriteResult> WriteAsync(DueRow row, OutboxMark mark, IEnumerable<Write> more)
    {
        if (mark.State == OutboxState.Delivered)
        {
            _unwritten[row.Sequence] = mark;
        }

        long answered = time.GetTimestamp();
        List<Write> writes = [OutboxSql.Mark(row, mark)];
        if (mark.State == OutboxState.Parked)
        {
            writes.Add(OutboxSql.Park(row.Conversation, mark.Error!));
        }

        WriteResult result = await database.WriteAsync([.. writes, .. more]);
        if (_unwritten.TryRemove(row.Sequence, out _))
        {
            Measures.MarkDuration.Record(time.GetElapsedTime(answered).TotalSeconds);
        }

        return result;
    }

    /// <summary>Where the lease was not given back, something is due, unless it was left to a commit that is about to come.</summary>
    /// <param name="own">The statements before those that look at the lease: one that keeps it, or two that give it back.</param>
    private static Progress After(WriteResult result, int own) =>
        result.Affected[own] == 0 ? Progress.Lost
        : result.Affected.Length == own + 1 ? Progress.Done
        : result.Affected[^1] > 0 ? Progress.Released
        : Progress.More;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {Id} failed at attempt {Attempt} and is now {State}: {Reason}")]
    private partial void LogFailure(string id, int attempt, OutboxState state, string reason);
}
