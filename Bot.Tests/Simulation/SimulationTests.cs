using System.Globalization;
using Xunit.Abstractions;

namespace CsBot.Tests.Simulation;

/// <summary>Histories of whole worlds, each from its seed: what was promised holds in all of them.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Usual = 1000;

    /// <summary>These take longer each: requests are queried with EF Core, and told in cards.</summary>
    private const int UsualRequests = 200;

    [Fact]
    public async Task Histories()
    {
        int count = Setting("CSBOT_SIMULATION_HISTORIES", Usual);
        Many many = await Many.PlayAsync(BotServices.TallyAsync, Setting("CSBOT_SIMULATION_SEED", 1), count, Environment.ProcessorCount);
        output.WriteLine(many.ToString());
        Assert.True(many.Told is null, many.Told);
    }

    /// <summary>People ask for help, and do all that can be done with requests at the same time.</summary>
    [Fact]
    public async Task Requests()
    {
        int count = Setting("CSBOT_SIMULATION_HISTORIES", UsualRequests);
        Many many = await Many.PlayAsync(() => BotServices.TicketsAsync(database => database), Setting("CSBOT_SIMULATION_SEED", 1), count, Environment.ProcessorCount);
        output.WriteLine(many.ToString());
        Assert.True(many.Told is null, many.Told);
    }

    [Fact]
    public async Task TheSameSeedIsTheSameHistory()
    {
        using BotServices services = await BotServices.TallyAsync();
        await Task.Run(() =>
        {
            for (int seed = 1; seed <= 20; seed++)
            {
                Assert.Equal(Line(services, seed), Line(services, seed));
            }
        });
    }

    /// <summary>A process that was held up, and found itself alive again, went on with a page of messages that another had taken over.</summary>
    [Theory]
    [InlineData(758)]
    [InlineData(1621)]
    public async Task WhoWasHeldUpDoesNotGoOnWithWhatAnotherHasTakenOver(int seed)
    {
        Many many = await Many.PlayAsync(BotServices.TallyAsync, seed, 1, 1);
        Assert.True(many.Told is null, many.Told);
    }

    /// <summary>
    /// What a turn of the same process was told of a delivery was believed later on. But it was given back meanwhile, or another process had taken it
    /// over: 1860, 1973.
    /// </summary>
    [Theory]
    [InlineData(1860)]
    [InlineData(1973)]
    public async Task WhatATurnWasToldOfADeliveryIsLookedAtAgain(int seed)
    {
        Many many = await Many.PlayAsync(() => BotServices.TicketsAsync(database => database), seed, 1, 1);
        Assert.True(many.Told is null, many.Told);
    }

    private static string Line(BotServices services, int seed)
    {
        World world = Run.Play(services, History.Of(seed, 60)).World;
        return string.Join('\n', [.. world.Trace.Lines, .. world.Channel.All.Select(message => $"{message.Conversation} {message.Id} {message.Text}")]);
    }

    private static int Setting(string name, int usual) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : usual;
}
