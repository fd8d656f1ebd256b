using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Faults;

/// <summary>How much is said, and how often a process is killed meanwhile.</summary>
/// <param name="TurnsPerKill">A kill follows after about so many turns.</param>
public sealed record FaultPlan(int Customers, int TurnsEach, int TurnsPerKill)
{
    public int Turns => Customers * TurnsEach;
}

/// <summary>Customers talk to real processes while one after the other is killed; then everything is counted.</summary>
public sealed class FaultRun : IAsyncDisposable
{
    private const string SupportTeam = "19:support@thread.tacv2";

    private readonly FakeConnector _connector;
    private readonly List<BotProcess> _replicas;
    private readonly Switch _switch;
    private readonly List<long> _kills = [];
    private readonly List<long> _outages = [];
    private int _taken;

    private FaultRun(FakeConnector connector, List<BotProcess> replicas) =>
        (_connector, _replicas, _switch) = (connector, replicas, new Switch(replicas));

    /// <param name="storage">The settings of the database that the replicas share.</param>
    public static async Task<FaultRun> StartAsync(int replicas, Dictionary<string, string> storage)
    {
        var settings = new Dictionary<string, string>(storage) { ["Escalation:SupportTeamId"] = SupportTeam, ["Delivery:KeepTeamsRates"] = "false" };
        var run = new FaultRun(await FakeConnector.StartAsync(), [.. Enumerable.Range(0, replicas).Select(_ => new BotProcess(settings))]);
        foreach (BotProcess replica in run._replicas)
        {
            await replica.StartAsync();
        }

        return run;
    }

    /// <param name="outage">Takes the database away for a moment; null for a database that stays.</param>
    public async Task<FaultReport> RunAsync(FaultPlan plan, Func<Task>? outage = null)
    {
        await _switch.PostAsync(ConnectSupport());
        ScriptedCustomer[] customers = [.. Enumerable.Range(1, plan.Customers).Select(number => new ScriptedCustomer(number, _connector.ServiceUrl))];
        long started = Environment.TickCount64;
        using var over = new CancellationTokenSource();
        Task killing = KillAsync(plan, over.Token), taking = outage is null ? Task.CompletedTask : TakeAwayAsync(outage, plan, over.Token);
        await Task.WhenAll(customers.Select(customer => TalkAsync(customer, plan.TurnsEach)));
        await over.CancelAsync();
        await Task.WhenAll(killing, taking);
        var report = new FaultReport(plan.Turns, [.. _kills], [.. _outages], _switch.Repeats, Environment.TickCount64 - started, customers, _connector);
        await report.SettleAsync();
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        _replicas.ForEach(replica => replica.Dispose());
        _switch.Dispose();
        await _connector.DisposeAsync();
    }

    private async Task TalkAsync(ScriptedCustomer customer, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
            await _switch.PostAsync(customer.Next());
            Interlocked.Increment(ref _taken);
        }
    }

    private async Task KillAsync(FaultPlan plan, CancellationToken over)
    {
        var restarts = new List<Task>();
        while (!over.IsCancellationRequested)
        {
            await WaitAsync(plan.TurnsPerKill, over);
            BotProcess[] running = [.. _replicas.Where(replica => replica.IsRunning)];
            if (!over.IsCancellationRequested && running.Length > 0)
            {
                BotProcess victim = running[RandomNumberGenerator.GetInt32(running.Length)];
                victim.Kill();
                _kills.Add(Environment.TickCount64);
                restarts.Add(victim.StartAsync());
            }
        }

        await Task.WhenAll(restarts);
    }

    /// <summary>Until about so many turns were taken.</summary>
    private async Task WaitAsync(int turns, CancellationToken over)
    {
        int until = _taken + RandomNumberGenerator.GetInt32(turns / 2, turns * 3 / 2);
        while (_taken < until && !over.IsCancellationRequested)
        {
            await Task.Delay(1, CancellationToken.None);
        }
    }

    private async Task TakeAwayAsync(Func<Task> outage, FaultPlan plan, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await WaitAsync(plan.TurnsPerKill, over);
            _outages.Add(Environment.TickCount64);
            await outage();
        }
    }

    private JsonObject ConnectSupport() => new()
    {
        ["type"] = "installationUpdate",
        ["action"] = "add",
        ["id"] = "install",
        ["channelId"] = "msteams",
        ["serviceUrl"] = _connector.ServiceUrl.ToString(),
        ["from"] = new JsonObject { ["id"] = "29:sam", ["name"] = "Sam Support" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CsBot" },
        ["conversation"] = new JsonObject { ["id"] = SupportTeam, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "support-tenant" },
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = "support-tenant" },
            ["team"] = new JsonObject { ["id"] = SupportTeam },
        },
    };
}
