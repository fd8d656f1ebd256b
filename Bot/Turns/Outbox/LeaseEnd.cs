namespace CsBot.Turns.Outbox;

/// <summary>What has become of the lease of a conversation when its delivery ends.</summary>
internal enum LeaseEnd
{
    Kept,

    /// <summary>Given back: nothing was due.</summary>
    Released,

    /// <summary>It may be another process's by now.</summary>
    Lost,
}
