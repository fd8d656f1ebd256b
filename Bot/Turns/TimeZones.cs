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
        if (NewZone(activity) is { } zone)
        {
            changes.Put(new ConversationRow { Conversation = changes.Conversation, TimeZone = zone });
        }
    }

    /// <summary>The turn was committed: the zone need not be written again.</summary>
    public void Keep(Activity activity)
    {
        if (NewZone(activity) is not { } zone)
        {
            return;
        }

        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[activity.Conversation.Id!] = zone;
    }

    private string? NewZone(Activity activity) =>
        activity.LocalTimezone is { Length: > 0 } zone && _known.GetValueOrDefault(activity.Conversation.Id!) != zone ? zone : null;
}
