using CsBot.Content.Versions;
using CsBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Simulation;

/// <summary>What the bot is made of changes between two turns of a journey: its content, its version.</summary>
public sealed class ChangeBetweenTurnsTests
{
    /// <summary>A step is edited when the person is at the one before it, with its card on the screen.</summary>
    private const int EditedBefore = 2;

    private const int Acts = 17;
    private const int UpgradeEvery = 3;

    /// <summary>The files are edited between two turns, while the person has the card from before on the screen; each write and call of the next turn fails.</summary>
    [Fact]
    public async Task AnEditBetweenTwoTurnsIsSeenFromThenOn()
    {
        using BotServices services = await BotServices.WholeAsync();
        await Task.Run(() =>
        {
            var reached = new List<(int Writes, int Calls)>();
            (string[] usual, _, _) = JourneyRun.Play(services, new OneFault(default, default), (world, next) =>
            {
                reached.Add((((OneFault)world.Weather).Writes, ((OneFault)world.Weather).Calls));
                Edit(services, world, next);
            });
            Assert.Contains(usual, text => text.Contains(ContentOnDisk.After, StringComparison.Ordinal));
            ((int firstWrite, int firstCall), (int lastWrite, int lastCall)) = (reached[EditedBefore], reached[EditedBefore + 1]);
            for (int i = 1; i <= Math.Max(lastWrite - firstWrite, lastCall - firstCall); i++)
            {
                JourneyRun.Compare(services, usual, JourneyRun.WriteFaults[i % JourneyRun.WriteFaults.Length], firstWrite + i <= lastWrite ? firstWrite + i : 0, EditInBetween);
                JourneyRun.Compare(services, usual, JourneyRun.CallFaults[i % JourneyRun.CallFaults.Length], firstCall + i <= lastCall ? firstCall + i : 0, EditInBetween);
            }

            void EditInBetween(World world, int next) => Edit(services, world, next);
        });
    }

    /// <summary>The bot is stopped, its database is what the version before left behind, and this version starts with it.</summary>
    [Fact]
    public async Task AnUpgradeBetweenTwoTurnsChangesNothing()
    {
        string former = EarlierVersions.All[^2];
        using BotServices services = await BotServices.WholeAsync();
        await Task.Run(() =>
        {
            (string[] usual, _, _) = JourneyRun.Play(services, new OneFault(default, default));
            for (int act = 1; act < Acts; act += UpgradeEvery)
            {
                int at = act;
                (string[] seen, _, _) = JourneyRun.Play(services, new OneFault(default, default), (world, next) =>
                {
                    if (next == at)
                    {
                        world.Kill(world.Hosts[0]);
                        services.Upgrade(former);
                        world.StartHost();
                    }
                });
                Assert.Equal(usual, seen);
            }
        });
    }

    /// <summary>The files change while the bot runs; whoever starts from now on reads them as they are.</summary>
    private static void Edit(BotServices services, World world, int next)
    {
        services.Content.IsEdited |= next == EditedBefore;
        foreach (SimulatedHost host in world.Hosts.Where(_ => next == EditedBefore))
        {
            host.Services.GetRequiredService<ContentVersions>().RenewAsync().GetAwaiter().GetResult();
        }
    }
}
