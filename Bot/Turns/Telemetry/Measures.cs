using System.Diagnostics.Metrics;

namespace CsBot.Turns.Telemetry;

/// <summary>What the bot counts and measures. While nobody listens, an instrument costs a comparison.</summary>
internal static class Measures
{
    public const string Name = "CsBot";

    public const string Outcome = "csbot.outcome";

    private static readonly Meter Meter = new(Name);

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    public static Counter<long> Turns { get; } = Meter.CreateCounter<long>("csbot.turns", "{turn}", "Activities that arrived, by their outcome.");

    public static Histogram<double> TurnDuration { get; } =
        Meter.CreateHistogram("csbot.turn.duration", "s", "From the start of a turn to its commit.", tags: null, advice: Seconds);

    /// <summary>A message that was delivered comes again if its process ends within this time.</summary>
    public static Histogram<double> MarkDuration { get; } =
        Meter.CreateHistogram("csbot.outbox.mark", "s", "From the connector's answer to a message until its delivery is written down.", tags: null, advice: Seconds);

    public static Counter<long> MessagesFailed { get; } =
        Meter.CreateCounter<long>("csbot.messages.failed", "{message}", "Messages that will not be tried again.");

    public static Counter<long> QuestionsMissed { get; } =
        Meter.CreateCounter<long>("csbot.questions.missed", "{question}", "Questions without a sure answer.");

    /// <summary>The funnel: how many get to each step. Practice does not count.</summary>
    public static Counter<long> GuideSteps { get; } = Meter.CreateCounter<long>("csbot.guide.steps", "{step}", "Steps of a guide that were reached.");

    /// <summary>The end of the funnel: the proof was seen.</summary>
    public static Counter<long> GuidesConfirmed { get; } =
        Meter.CreateCounter<long>("csbot.guide.confirmed", "{journey}", "Journeys through a guide that were confirmed as done.");
}
