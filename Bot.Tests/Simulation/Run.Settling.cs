namespace CsBot.Tests.Simulation;

internal sealed partial class Run
{
    /// <summary>The weather clears up, dead processes are started again, and everybody says once more what was not taken. Then nothing must be left.</summary>
    private void Settle()
    {
        (_world.Weather, _world.Power) = (Weather.Calm, null);
        _world.Trace.Add("settles");
        Grow();
        for (int round = 0; round < MaxRounds; round++)
        {
            foreach (Person person in People.Where(person => HasToSpeak(person, round)))
            {
                Post(person, person.Speak(_world.Chance));
            }

            _world.PerformAll();
            Hear();
            if (round > 2 && People.All(person => person.Open is null) && _world.IsQuiet())
            {
                return;
            }

            _world.Advance(TimeSpan.FromSeconds(round < 30 ? 1 : 15));
            _world.Hosts.ForEach(host => host.Turn());
        }

        throw new InvalidOperationException($"It did not come to an end: {_world.Left()}");
    }

    /// <summary>Says again what was not taken; who could not be reached comes back.</summary>
    private bool HasToSpeak(Person person, int round) =>
        (person.Open is not null || (round % 20 == 5 && _world.IsParked(person.Conversation))) && !_posts.Exists(post => post.Person == person);
}
