using System.Diagnostics;

namespace CsBot.Tests.Simulation;

/// <summary>Plays histories one after the other, on each thread in a world of its own.</summary>
/// <param name="Told">The first history that went wrong; null where none did.</param>
internal sealed record Many(int Histories, long Steps, int Doubled, int Torn, string? Told, TimeSpan Elapsed, TimeSpan Cpu)
{
    private const int Longest = 60;

    public override string ToString() =>
        $"{Histories} histories with {Steps} steps in {Elapsed.TotalSeconds:F1} s ({Steps / Elapsed.TotalSeconds:F0} steps a second, {Cpu.TotalSeconds:F1} s of CPU); {Doubled} messages came again, {Torn} logs were torn";

    /// <param name="threads">How many worlds at the same time.</param>
    public static async Task<Many> PlayAsync(Func<Task<BotServices>> make, int firstSeed, int count, int threads)
    {
        (TimeSpan cpu, long began) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        Many[] parts = await Task.WhenAll(Enumerable.Range(0, threads).Select(async part =>
        {
            using BotServices services = await make();
            return await Task.Factory.StartNew(
                () => Play(services, Enumerable.Range(firstSeed, count).Where(seed => seed % threads == part)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }));
        return new Many(
            parts.Sum(part => part.Histories), parts.Sum(part => part.Steps), parts.Sum(part => part.Doubled), parts.Sum(part => part.Torn), Array.Find(parts, part => part.Told is not null)?.Told,
            Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - cpu);
    }

    private static Many Play(BotServices services, IEnumerable<int> seeds)
    {
        (int histories, long steps, int doubled, int torn) = (0, 0, 0, 0);
        foreach (int seed in seeds)
        {
            var history = History.Of(seed, Longest);
            Outcome outcome = Run.Play(services, history);
            (histories, steps) = (histories + 1, steps + history.Steps.Count);
            (doubled, torn) = (doubled + outcome.World.Channel.Doubled, torn + outcome.World.Torn);
            if (outcome.Problems.Count > 0)
            {
                return new Many(histories, steps, doubled, torn, Shrinking.Tell(services, history), default, default);
            }
        }

        return new Many(histories, steps, doubled, torn, null, default, default);
    }
}
