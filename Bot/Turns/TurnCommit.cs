using CsBot.Storage;
using CsBot.Turns.Outbox;
using CsBot.Turns.Timers;

namespace CsBot.Turns;

/// <summary>Writes a turn's changes in one transaction, and says to the delivery what is in the outbox now.</summary>
internal sealed class TurnCommit(IDatabase database, RowWrites rows, Replica replica, OutboxDelivery delivery, TimeProvider time)
{
    /// <param name="seen">The activity's key and answer; null where it has no key.</param>
    /// <param name="returned">True for an activity of a person, whose parked messages are then delivered.</param>
    public async Task<WriteOutcome> CommitAsync(TurnChanges changes, SeenRow? seen, bool returned)
    {
        List<Write> writes = [.. Before(changes, seen), .. Erased(changes, seen), .. States(changes), .. Rows(changes), .. Timers(changes), .. changes.After];
        if (returned)
        {
            writes.Add(OutboxSql.Unpark(changes.Conversation, time.GetUtcNow()));
        }

        int unparked = writes.Count - 1;
        writes.AddRange(changes.Outbox.Select(row => rows.Insert(row)));
        string[] conversations = [.. changes.Outbox.Select(row => row.Conversation).Distinct()];
        WriteResult result = await WriteAsync(writes, conversations);
        if (returned && result.Outcome == WriteOutcome.Committed && result.Affected[unparked] > 0)
        {
            delivery.Visit(changes.Conversation);
        }

        return result.Outcome;
    }

    /// <summary>Takes the delivery of the conversations in the same transaction, and starts it after.</summary>
    private async Task<WriteResult> WriteAsync(List<Write> writes, string[] conversations)
    {
        int leases = writes.Count;
        writes.AddRange(conversations.Select(replica.Lease));
        WriteResult result = WriteResult.ConflictOf(writes.Count);
        Array.ForEach(conversations, delivery.Announce);
        try
        {
            return result = await database.WriteAsync(writes);
        }
        finally
        {
            for (int i = 0; i < conversations.Length; i++)
            {
                delivery.Signal(conversations[i], result.Outcome == WriteOutcome.Committed && result.Affected[leases + i] > 0);
            }
        }
    }

    /// <summary>First what ends the transaction early: an activity that was handled, a timer that has fired.</summary>
    private IEnumerable<Write> Before(TurnChanges changes, SeenRow? seen)
    {
        if (seen is not null)
        {
            yield return rows.Insert(seen, OnMiss.Duplicate);
        }

        if (changes.Fired is { } fired)
        {
            yield return TimerSql.Done(fired);
        }
    }

    /// <summary>A turn that erases a conversation erases its own key as well; it is put back, so that the activity does nothing when it comes again.</summary>
    private IEnumerable<Write> Erased(TurnChanges changes, SeenRow? seen) =>
        changes.Erased.Count > 0 && seen is not null ? changes.Erased.Append(rows.Put(seen)) : changes.Erased;

    private IEnumerable<Write> States(TurnChanges changes)
    {
        foreach ((string key, string? json) in changes.WrittenStates)
        {
            StateRow? read = changes.ReadRow(key);
            var row = new StateRow { Key = key, Json = json ?? "", Version = read?.Version ?? 1 };
            if (json is not null)
            {
                yield return read is null ? rows.Insert(row) : rows.Update(row);
            }
            else if (read is not null)
            {
                yield return rows.Delete(row);
            }
        }
    }

    private IEnumerable<Write> Rows(TurnChanges changes) =>
        changes.Rows.Select(row => row.Value ? rows.Insert(row.Key) : rows.Update(row.Key)).Concat(changes.PutRows.Select(rows.Put));

    private IEnumerable<Write> Timers(TurnChanges changes) =>
        changes.Timers.Select(timer => timer.Value is { } row ? rows.Put(row) : TimerSql.Cancel(timer.Key.Conversation, timer.Key.Kind));
}
