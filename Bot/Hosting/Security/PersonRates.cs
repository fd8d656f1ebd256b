using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Security;

/// <summary>Counts what each person sends in the running minute. Nothing is kept longer, and never more than so many people.</summary>
internal sealed class PersonRates(IOptions<SecurityOptions> options, TimeProvider time)
{
    /// <summary>In a minute with more people than this, those who come last are not counted.</summary>
    public const int MaxPeople = 100_000;

    private readonly Lock _gate = new();
    private Dictionary<string, Tally> _people = [];
    private long _minute;

    /// <summary>Counts an activity; true where the person has sent too many.</summary>
    public bool IsTooMuch(Activity activity)
    {
        string person = PersonOf(activity);
        lock (_gate)
        {
            StartMinute();
            if (_people.Count >= MaxPeople && !_people.ContainsKey(person))
            {
                return false;
            }

            ref Tally tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_people, person, out _);
            return ++tally.Count > options.Value.ActivitiesPerMinute;
        }
    }

    /// <summary>True the first time in a minute: the person is told once.</summary>
    public bool MayTell(Activity activity)
    {
        lock (_gate)
        {
            ref Tally tally = ref CollectionsMarshal.GetValueRefOrNullRef(_people, PersonOf(activity));
            if (Unsafe.IsNullRef(ref tally) || tally.Told)
            {
                return false;
            }

            return tally.Told = true;
        }
    }

    private void StartMinute()
    {
        long minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (minute != _minute)
        {
            (_minute, _people) = (minute, []);
        }
    }

    private static string PersonOf(Activity activity) => $"{activity.ChannelId} {activity.From?.AadObjectId ?? activity.From?.Id}";

    private struct Tally
    {
        public int Count { get; set; }

        public bool Told { get; set; }
    }
}
