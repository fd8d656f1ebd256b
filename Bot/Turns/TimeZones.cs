using System.Collections.Concurrent;
using CsBot.Storage;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>Keeps the time zone that a person's client tells with each message.</summary>
public sealed class TimeZones
{
    private const int MostKnown = 50_000;

    private readonly ConcurrentDictionary<string, string> _known = [];

    /// <summary>Adds the zone to the turn's changes where it is new.</summary>
    public void Remember(TurnChanges changes, Activity activity)
    {
        if (activity.LocalTimezone is not { Length: > 0 } zone || _known.GetValueOrDefault(changes.Conversation) == zone)
        {
            return;
        }

        changes.Put(new ConversationRow { Conversation = changes.Conversation, TimeZone = zone });
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[changes.Conversation] = zone;
    }
}
