using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>One history from its beginning to the moment when nothing is left to do.</summary>
internal sealed partial class Run : IDisposable
{
    private const int MaxRounds = 400;
    private const int PowerFailsOnceIn = 25;

    private readonly World _world;
    private readonly History _history;
    private readonly List<(Person Person, JsonObject Activity, Task<int> Answer)> _posts = [];

    private IWeather _weather = Weather.Calm;

    private readonly BotServices _services;

    private Run(World world, History history, BotServices services) =>
        (_world, _history, _services, People) = (world, history, services, services.People(history));

    public IReadOnlyList<Person> People { get; }

    public World World => _world;

    /// <summary>Plays the history; gives what must not have happened.</summary>
    public static Outcome Play(BotServices services, History history)
    {
        services.Disk.Reset();
        services.Files.Begin(history.LosesPower);
        using var run = new Run(new World(services, history.Seed), history, services);
        try
        {
            run.Play();
            return new Outcome([.. run._world.Problems, .. run.Audit()], run._weather, run._world);
        }
        catch (InvalidOperationException error)
        {
            return new Outcome([.. run._world.Problems, error.Message], run._weather, run._world);
        }
    }

    public void Dispose() => _world.Dispose();

    private IEnumerable<string> Audit() => People.SelectMany(person => person.Audit(_world.Channel.All)).Concat(_services.Audit(_services.Disk, _world.Channel.All));

    private void Play()
    {
        Grow();
        _world.PerformAll();
        _world.Weather = _weather = Weather.Of(_world.Chance);
        foreach (Step step in _history.Steps)
        {
            _world.Chance = new Random(step.Dice);
            _world.Trace.Add(step.ToString());
            _world.Power = _history.LosesPower ? new Random(~step.Dice) : null;
            if (_world.Power?.Next(PowerFailsOnceIn) == 0)
            {
                _world.FailPower();
            }

            Do(step.Kind);
            Hear();
        }

        Settle();
    }

    private void Do(StepKind kind)
    {
        switch (kind)
        {
            case StepKind.Speak:
                Person person = People[_world.Chance.Next(People.Count)];
                Post(person, person.Speak(_world.Chance));
                break;
            case StepKind.Again when People[_world.Chance.Next(People.Count)] is { Said.Count: > 0 } repeated:
                Post(repeated, repeated.Said[_world.Chance.Next(Math.Max(0, repeated.Said.Count - 3), repeated.Said.Count)]);
                break;
            case StepKind.Work:
                Work(_world.Chance.Next(1, 12));
                break;
            case StepKind.Pass:
                Pass(TimeSpan.FromMilliseconds(_world.Chance.Next(4) switch { 0 => 200, 1 => 1000, 2 => 3000, _ => _world.Chance.Next(60_000) }), _world.Chance);
                break;
            case StepKind.Kill when _world.Hosts.Count > 0:
                _world.Kill(_world.Hosts[_world.Chance.Next(_world.Hosts.Count)]);
                break;
            case StepKind.Start when _world.Hosts.Count < _history.Replicas:
                _world.StartHost();
                break;
            case StepKind.Stall:
                _world.Advance(TimeSpan.FromSeconds(_world.Chance.Next(5, 15)));
                break;
        }
    }

    private void Post(Person person, JsonObject activity)
    {
        if (_world.Hosts.Count > 0)
        {
            SimulatedHost host = _world.Hosts[_world.Chance.Next(_world.Hosts.Count)];
            _world.Trace.Add($"{person.Conversation} posts {activity["id"]} to {host.Name}");
            _posts.Add((person, activity, host.PostAsync(activity)));
        }
    }

    private void Work(int most)
    {
        for (int i = 0; i < most && _world.Perform(); i++)
        {
        }
    }

    private void Pass(TimeSpan span, Random chance)
    {
        _world.Advance(span);
        foreach (SimulatedHost host in _world.Hosts.Where(_ => chance.Next(8) > 0))
        {
            host.Turn();
        }
    }

    private void Hear()
    {
        _world.Tasks.RunAll();
        foreach ((Person person, JsonObject activity, Task<int> answer) in _posts.Where(post => post.Answer.IsCompleted).ToArray())
        {
            if (answer.Result == 200)
            {
                person.Taken(activity);
            }
        }

        _posts.RemoveAll(post => post.Answer.IsCompleted);
    }

    private void Grow()
    {
        while (_world.Hosts.Count < _history.Replicas)
        {
            _world.StartHost();
        }
    }
}
