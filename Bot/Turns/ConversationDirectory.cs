using CsBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>Keeps whose a conversation is, the time zone that their client tells, and the day on which something came from there last.</summary>
internal sealed class ConversationDirectory(TimeProvider time)
{
    private const int MaxKnown = 50_000;

    // What one activity does not tell, an earlier one may have told.
    private const string Sql = """
        INSERT INTO "Conversations" ("Conversation", "Channel", "Tenant", "Person", "ObjectId", "TimeZone", "Heard") VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT ("Conversation") DO UPDATE SET "Channel" = excluded."Channel", "Heard" = excluded."Heard",
            "Tenant" = COALESCE(excluded."Tenant", "Conversations"."Tenant"), "Person" = COALESCE(excluded."Person", "Conversations"."Person"),
            "ObjectId" = COALESCE(excluded."ObjectId", "Conversations"."ObjectId"), "TimeZone" = COALESCE(NULLIF(excluded."TimeZone", ''), "Conversations"."TimeZone")
        """;

    private readonly BoundedCache<string, Known> _known = new(MaxKnown);

    /// <summary>Adds to the turn's changes what is new: once a day and conversation, not with each turn.</summary>
    public void Remember(TurnChanges changes, ITurnContext turn)
    {
        Activity activity = turn.Activity;
        if (changes.IsErasing || TurnTransaction.IsProactive(turn) || (Find(changes.Conversation, activity) is null && !IsFirst(changes)))
        {
            return;
        }

        string? person = PersonOf(activity);
        object?[] values =
        [
            changes.Conversation, activity.ChannelId ?? "", activity.Conversation.TenantId, person,
            person is null ? null : activity.From?.AadObjectId, Zone(activity) ?? "", Today.ToUnixTimeMilliseconds(),
        ];
        changes.RunAfter(new Write(Sql, values));
    }

    /// <summary>The turn was committed: the same need not be written again.</summary>
    public void Keep(TurnChanges changes, ITurnContext turn)
    {
        if (changes.IsErasing)
        {
            _known.Remove(changes.Conversation);
        }
        else if (!TurnTransaction.IsProactive(turn) && Find(changes.Conversation, turn.Activity) is { } news)
        {
            _known.Set(changes.Conversation, news);
        }
    }

    private DateTimeOffset Today => new(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>What is known with this activity; null where it tells nothing new.</summary>
    private Known? Find(string conversation, Activity activity)
    {
        _known.TryGet(conversation, out Known? known);
        var news = new Known(Zone(activity) ?? known?.Zone, PersonOf(activity) ?? known?.Person, Today);
        return news == known ? null : news;
    }

    /// <summary>Somebody may have erased what is known meanwhile, in another process.</summary>
    private static bool IsFirst(TurnChanges changes) => changes.WrittenStates.Any(state => state.Value is not null && changes.ReadRow(state.Key) is null);

    private static string? Zone(Activity activity) => activity.LocalTimezone is { Length: > 0 } zone ? zone : null;

    /// <summary>Only who says or clicks something is surely the person and not the bot or the channel.</summary>
    private static string? PersonOf(Activity activity) =>
        IsPersonal(activity) && activity.Type is (ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.InstallationUpdate) ? activity.From?.Id : null;

    private static bool IsPersonal(Activity activity) => activity.Conversation.ConversationType is null or "personal";

    private sealed record Known(string? Zone, string? Person, DateTimeOffset Day);
}
