namespace CsBot.Tests.Simulation;

/// <summary>Leaves steps out of a history for as long as it still goes wrong.</summary>
internal static class Shrinking
{
    public static History Shrink(BotServices services, History history)
    {
        for (int size = history.Steps.Count / 2; size > 0; size /= 2)
        {
            for (int from = 0; from + size <= history.Steps.Count;)
            {
                History shorter = history with { Steps = [.. history.Steps.Take(from), .. history.Steps.Skip(from + size)] };
                bool isWrongStill = Run.Play(services, shorter).Problems.Count > 0;
                (history, from) = isWrongStill ? (shorter, from) : (history, from + size);
            }
        }

        return history;
    }

    /// <summary>What somebody needs to see it happen again.</summary>
    public static string Tell(BotServices services, History history)
    {
        History shortest = Shrink(services, history);
        Outcome outcome = Run.Play(services, shortest);
        return $"""
            Seed {history.Seed}, {history.Steps.Count} steps, {shortest.Steps.Count} of them needed; {history.People} people, {history.Replicas} replicas; weather: {outcome.Weather}
              {string.Join("\n  ", outcome.Problems)}
            Again: CSBOT_SIMULATION_SEED={history.Seed} CSBOT_SIMULATION_HISTORIES=1 dotnet test --filter "FullyQualifiedName~SimulationTests.{services.Test}"
            {string.Join('\n', outcome.World.Trace.Lines)}
            """;
    }
}
