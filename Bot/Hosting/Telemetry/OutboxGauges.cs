using System.Diagnostics.Metrics;
using CsBot.Hosting.Health;
using CsBot.Turns.Telemetry;

namespace CsBot.Hosting.Telemetry;

/// <summary>How much waits to be delivered, and for how long. Each replica reports the same: of several take the highest.</summary>
internal sealed class OutboxGauges : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Meter _meter = new(Measures.Name);
    private readonly DatabaseWatch _watch;
    private readonly TimeProvider _time;
    private OutboxReading? _last;

    public OutboxGauges(DatabaseWatch watch, TimeProvider time)
    {
        (_watch, _time) = (watch, time);
        _meter.CreateObservableGauge("csbot.outbox.depth", () => Of(outbox => outbox.Depth), "{message}", "Messages that wait for delivery.");
        _meter.CreateObservableGauge("csbot.outbox.age", () => Of(Age), "s", "How long the oldest of them has waited, failed attempts included.");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        do
        {
            Volatile.Write(ref _last, (await _watch.ReadAsync(stoppingToken)).Outbox);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private double Age(OutboxReading outbox) => outbox.Oldest is { } since ? Math.Max(0, (_time.GetUtcNow() - since).TotalSeconds) : 0;

    /// <summary>Nothing is reported while nothing is known.</summary>
    private IEnumerable<Measurement<T>> Of<T>(Func<OutboxReading, T> measure)
        where T : struct => Volatile.Read(ref _last) is { } outbox ? [new Measurement<T>(measure(outbox))] : [];
}
