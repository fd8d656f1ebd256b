using System.Text;
using System.Text.Json.Nodes;
using CsBot.Turns.Outbox;
using CsBot.Turns.Timers;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Simulation;

/// <summary>One process of the bot, from its start to its death: all of it but Kestrel and its own clockwork, which the world turns.</summary>
internal sealed class SimulatedHost : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<Task> _rounds = [];

    public SimulatedHost(World world, string name, BotServices services)
    {
        (World, Name) = (world, name);
        _services = services.Build(world, this);
        Replica = _services.GetRequiredService<Replica>();
    }

    public World World { get; }

    public string Name { get; }

    public bool IsDead { get; private set; }

    public Replica Replica { get; }

    /// <summary>How often it was found too late to keep what it had leased.</summary>
    public int Lapses { get; private set; }

    public IServiceProvider Services => _services;

    /// <summary>Ends without a goodbye. What it has asked for may have been done.</summary>
    public void Kill() => IsDead = true;

    public void Look() => Lapses += Replica.IsAlive ? 0 : 1;

    /// <summary>What the bot does each second of its own accord.</summary>
    public void Turn()
    {
        _rounds.RemoveAll(round => round.IsCompleted);
        if (_rounds.Count == 0)
        {
            _rounds.Add(World.Tasks.Start(() => Replica.HeartbeatAsync()));
            _rounds.Add(World.Tasks.Start(() => _services.GetRequiredService<OutboxDelivery>().SweepAsync(CancellationToken.None)));
            _rounds.Add(World.Tasks.Start(() => _services.GetRequiredService<TimerEngine>().SweepAsync(CancellationToken.None)));
        }
    }

    /// <summary>Gives the bot an activity as the web server does; gives the status of its answer.</summary>
    public Task<int> PostAsync(JsonObject activity) => World.Tasks.Start(() => ReceiveAsync(activity.ToJsonString()));

    // On this thread: nothing of the world may go on elsewhere.
    public void Dispose() => _services.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<int> ReceiveAsync(string activity)
    {
        var context = new DefaultHttpContext { RequestServices = _services };
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity));
        context.Response.Body = new MemoryStream();
        try
        {
            await _services.GetRequiredService<IBotFrameworkHttpAdapter>()
                .ProcessAsync(context.Request, context.Response, _services.GetRequiredService<IBot>(), CancellationToken.None);
            return context.Response.StatusCode;
        }
        catch (Exception error)
        {
            World.Trace.Add($"{Name} refuses: {error.GetType().Name}");
            return StatusCodes.Status500InternalServerError;
        }
    }
}
