namespace CsBot.Turns;

/// <summary>One lock per conversation, kept only while somebody holds or awaits it.</summary>
internal sealed class ConversationLocks
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Lock _gate = new();

    /// <summary>Waits until the conversation is free; it is held until the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        Entry entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(conversation, out entry!))
            {
                _entries[conversation] = entry = new Entry(this, conversation);
            }

            entry.Users++;
        }

        try
        {
            await entry.Semaphore.WaitAsync(cancellationToken);
            return new Holder(entry);
        }
        catch (OperationCanceledException)
        {
            entry.Leave();
            throw;
        }
    }

    private sealed class Entry(ConversationLocks owner, string conversation)
    {
        public SemaphoreSlim Semaphore { get; } = new(1);

        public int Users { get; set; }

        public void Leave()
        {
            lock (owner._gate)
            {
                if (--Users == 0)
                {
                    owner._entries.Remove(conversation);
                    Semaphore.Dispose();
                }
            }
        }
    }

    private sealed class Holder(Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Semaphore.Release();
            entry.Leave();
        }
    }
}
