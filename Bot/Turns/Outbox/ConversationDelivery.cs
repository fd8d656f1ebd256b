using System.Collections.Concurrent;
using System.Security.Cryptography;
using CsBot.Storage;
using CsBot.Turns.Telemetry;

namespace CsBot.Turns.Outbox;

/// <summary>Delivers one conversation's due rows in order. The caller holds the lease; it is given back at the end.</summary>
internal sealed partial class ConversationDelivery(
    IDatabase database, Replica replica, OutboxSender sender, TimeProvider time, ILogger<ConversationDelivery> logger)
{
    /// <summary>What was delivered while the database was away: to be written, not sent again.</summary>
    private readonly ConcurrentDictionary<long, OutboxMark> _unwritten = [];

    /// <param name="mayRelease">False while somebody in this process counts on the lease.</param>
    /// <param name="until">Begin: no further message is begun. Abandon: calls that are under way are given up.</param>
    public async Task DrainAsync(string conversation, Func<bool> mayRelease, (CancellationToken Begin, CancellationToken Abandon) until)
    {
        bool done = false;
        while (!done && replica.IsAlive && !until.Begin.IsCancellationRequested)
        {
            List<DueRow> due = await database.QueryAsync(
                OutboxSql.Due, [conversation, Now, OutboxId.CreatorOf(conversation)], OutboxSql.Read, until.Begin);
            Func<IEnumerable<Write>> release = () => mayRelease() ? replica.Release(conversation) : [];
            done = due.Count == 0
                ? IsReleased(await database.WriteAsync([.. release()]), 0)
                : await DeliverAsync(due, release, until);
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>True when nothing more is to be done here.</summary>
    private async Task<bool> DeliverAsync(
        List<DueRow> due, Func<IEnumerable<Write>> release, (CancellationToken Begin, CancellationToken Abandon) until)
    {
        var delivered = new Dictionary<string, OutboxMark>();
        var writing = new List<Task>();
        try
        {
            foreach (DueRow next in due)
            {
                if (!replica.IsAlive || until.Begin.IsCancellationRequested)
                {
                    return true;
                }

                DueRow row = Complete(next, delivered);
                OutboxMark mark = await AttemptAsync(row, until.Abandon);
                if (next == due[^1] || mark.State != OutboxState.Delivered)
                {
                    return IsReleased(await WriteAsync(row, mark, release()), mark.State == OutboxState.Parked ? 2 : 1);
                }

                // Not awaited: the next message need not wait until this one's mark is on disk.
                delivered[row.Id] = mark;
                writing.Add(WriteAsync(row, mark, []));
            }
        }
        finally
        {
            await Task.WhenAll(writing);
        }

        return false;
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

    private OutboxMark Failed(DueRow row, DeliveryFailure failure)
    {
        int attempts = row.Attempts + 1;
        double chance = RandomNumberGenerator.GetInt32(1000) / 1000.0;
        DateTimeOffset next = time.GetUtcNow() + (failure.After ?? DeliveryFailure.Pause(attempts, chance));
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

        List<Write> writes = [OutboxSql.Mark(row, mark)];
        if (mark.State == OutboxState.Parked)
        {
            writes.Add(OutboxSql.Park(row.Conversation, mark.Error!));
        }

        WriteResult result = await database.WriteAsync([.. writes, .. more]);
        _unwritten.TryRemove(row.Sequence, out _);
        return result;
    }

    /// <summary>True where the lease was given back, was lost before, or is left to a commit that is about to come.</summary>
    /// <param name="own">The statements before those of the release.</param>
    private static bool IsReleased(WriteResult result, int own) =>
        result.Affected.Length == own || result.Affected[^1] > 0 || result.Affected[^2] == 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {Id} failed at attempt {Attempt} and is now {State}: {Reason}")]
    private partial void LogFailure(string id, int attempt, OutboxState state, string reason);
}
