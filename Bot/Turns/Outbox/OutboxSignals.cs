namespace CsBot.Turns.Outbox;

/// <summary>
/// Which conversations are being delivered here, and which commits are about to add to them. A lease is given back only while no
/// commit of this process is between taking it and being delivered, else two replicas could deliver at once.
/// </summary>
internal sealed class OutboxSignals
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Lock _gate = new();
    private int _running;

    public bool AreBusy
    {
        get
        {
            lock (_gate)
            {
                return _running > 0;
            }
        }
    }

    public void Announce(string conversation)
    {
        lock (_gate)
        {
            EntryOf(conversation).Announced++;
        }
    }

    /// <summary>Ends an announcement. True if the caller has to start the delivery: the lease is there, or may have been left to this commit.</summary>
    /// <param name="leased">The commit took the lease; false where it may have been given back since.</param>
    public bool Arrive(string conversation, ref bool leased)
    {
        lock (_gate)
        {
            Entry entry = EntryOf(conversation);
            leased &= !entry.Released;
            entry.Announced--;
            entry.Released &= entry.Announced > 0;
            if (!entry.Running)
            {
                return Run(entry);
            }

            entry.Again |= leased;
            return false;
        }
    }

    /// <summary>True if the caller has to start the delivery.</summary>
    public bool Enter(string conversation)
    {
        lock (_gate)
        {
            Entry entry = EntryOf(conversation);
            return !entry.Running && Run(entry);
        }
    }

    public bool MayRelease(string conversation)
    {
        lock (_gate)
        {
            return _entries[conversation] is { Announced: 0, Again: false };
        }
    }

    /// <summary>True if a commit came meanwhile, which holds the lease.</summary>
    public bool TakeAgain(string conversation)
    {
        lock (_gate)
        {
            Entry entry = _entries[conversation];
            bool again = entry.Again;
            entry.Again = false;
            return again;
        }
    }

    /// <summary>Ends a delivery; true if somebody came at the last moment.</summary>
    /// <param name="isReleased">The lease is not held any more, whatever the commits that are announced were told of it.</param>
    public bool Leave(string conversation, bool isReleased)
    {
        lock (_gate)
        {
            Entry entry = _entries[conversation];
            bool again = entry.Again;
            entry.Running = entry.Again = false;
            entry.Released |= isReleased;
            _running--;
            if (entry.Announced == 0)
            {
                _entries.Remove(conversation);
            }

            return again;
        }
    }

    private bool Run(Entry entry)
    {
        _running++;
        return entry.Running = true;
    }

    private Entry EntryOf(string conversation)
    {
        if (!_entries.TryGetValue(conversation, out Entry? entry))
        {
            _entries[conversation] = entry = new Entry();
        }

        return entry;
    }

    private sealed class Entry
    {
        public int Announced { get; set; }

        public bool Running { get; set; }

        public bool Again { get; set; }

        public bool Released { get; set; }
    }
}
