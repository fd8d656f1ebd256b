using Xunit.Abstractions;

namespace CsBot.Tests.Simulation;

/// <summary>One journey with everything in it. Its first write fails, then its second, until none is left; the same with every call to the connector, and with every death.</summary>
public sealed class FailureSweepTests(ITestOutputHelper output)
{
    /// <summary>Whether each of the places has to stand every kind of failure, or one in turn.</summary>
    private static readonly bool All = Environment.GetEnvironmentVariable("CSBOT_SIMULATION_SWEEP") == "all";

    [Fact]
    public async Task EveryFailureOfAJourneyLeavesWhatItWouldHaveBeen()
    {
        using BotServices services = await BotServices.WholeAsync();
        string told = await Task.Run(() => Sweep(services));
        output.WriteLine(told);
    }

    /// <summary>A thread is written to under two names. What changes a message under one of them was dropped while the message waited under the other.</summary>
    [Fact]
    public async Task AChangeInAThreadWaitsForTheMessageThatItChanges()
    {
        using BotServices services = await BotServices.WholeAsync();
        await Task.Run(() =>
        {
            (string[] usual, _, Trace trace) = JourneyRun.Play(services, new OneFault(default, default));
            string[] calls = JourneyRun.Calls(trace);
            foreach (int place in Enumerable.Range(1, calls.Length).Where(place => calls[place - 1].Contains("POST", StringComparison.Ordinal) && calls[place - 1].Contains("messageid", StringComparison.Ordinal)))
            {
                JourneyRun.Compare(services, usual, new OneFault(default, ConnectorFault.DeathAfter), place);
            }
        });
    }

    private static OneFault[] Some(OneFault[] kinds, int place) => All ? kinds : [kinds[place % kinds.Length]];

    private static string Sweep(BotServices services)
    {
        (string[] usual, OneFault calm, Trace trace) = JourneyRun.Play(services, new OneFault(default, default));
        string[] calls = JourneyRun.Calls(trace);
        Assert.Contains(usual, text => text.Contains(Journey.Words, StringComparison.Ordinal) || text.Contains("deleted", StringComparison.Ordinal));
        int runs = 0;
        for (int place = 1; place <= Math.Max(calm.Writes, calm.Calls); place++)
        {
            foreach (OneFault write in Some(JourneyRun.WriteFaults, place))
            {
                runs += JourneyRun.Compare(services, usual, write, place <= calm.Writes ? place : 0);
            }

            foreach (OneFault call in Some(JourneyRun.CallFaults, place))
            {
                runs += JourneyRun.Compare(services, usual, call, place <= calm.Calls && !call.IsSaid(calls[place - 1]) ? place : 0);
            }
        }

        return $"{runs} runs: {calm.Writes} writes, {calm.Calls} calls";
    }
}
