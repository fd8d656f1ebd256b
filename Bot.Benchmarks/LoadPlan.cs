namespace CsBot.Benchmarks;

/// <summary>How many conversations there are, and how many requests are open at the same time.</summary>
internal sealed record LoadPlan(int Customers, int AtOnce, TimeSpan Duration)
{
    /// <summary>So many conversations of others are in the database before.</summary>
    public int Stored { get; init; }

    /// <summary>On PostgreSQL instead of SQLite.</summary>
    public bool Postgres { get; init; }

    /// <summary>A further command to measure, such as a bot on another SDK; null for none.</summary>
    public string? Beside { get; init; }
}

/// <summary>What a load run has measured. Latency is that of the HTTP answer, which comes when the turn is on disk.</summary>
/// <param name="Written">Bytes that the process wrote to the disk a turn; null where the system does not tell, or another process writes.</param>
internal sealed record LoadResult(
    string Name, double TurnsPerSecond, double[] Latencies, double CpuPerTurn, double ClientCpuPerTurn, long Rss, double? Written, int Failed)
{
    public override string ToString() =>
        $"{Name}: {TurnsPerSecond:F0} turns/s, p50 {Percentile(0.5):F1} ms, p95 {Percentile(0.95):F1} ms, p99 {Percentile(0.99):F1} ms, "
        + $"{CpuPerTurn:F2} ms CPU a turn (client and connector {ClientCpuPerTurn:F2}), {Rss / 1_000_000} MB, "
        + (Written is { } bytes ? $"{bytes / 1000:F1} kB written a turn, " : "") + $"{Failed} failed";

    public double Percentile(double share) => Latencies.Length == 0 ? 0 : Latencies[(int)((Latencies.Length - 1) * share)];
}
