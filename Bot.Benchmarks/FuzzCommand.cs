using CsBot.Tests.Hosting.Security.Fuzz;

namespace CsBot.Benchmarks;

/// <summary>Hostile activities against the bot as a process, for longer than the tests have time for.</summary>
internal static class FuzzCommand
{
    public static async Task<int> RunAsync(int activities)
    {
        FuzzResult result = await FuzzRun.RunAsync(activities);
        await Console.Out.WriteLineAsync(result.ToString());
        return 0;
    }
}
