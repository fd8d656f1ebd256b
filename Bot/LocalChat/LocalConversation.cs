using System.Globalization;
using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

internal enum ConversationKind
{
    /// <summary>The customer's chat in our page, which looks like Teams to the bot.</summary>
    Personal,

    /// <summary>The support channel with all its threads.</summary>
    Channel,

    /// <summary>The chat of any other Direct Line client.</summary>
    DirectLine,
}

/// <summary>What was said in one conversation. A change of an activity gives it a new watermark and keeps its place.</summary>
/// <param name="firstWatermark">Larger than what any earlier process has handed out, so that a page left open misses nothing.</param>
internal sealed class LocalConversation(string id, ConversationKind kind, LocalPerson person, long firstWatermark)
{
    public const int Capacity = 1000;

    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _watermark = firstWatermark;

    public string Id { get; } = id;

    public ConversationKind Kind { get; } = kind;

    public LocalPerson Person { get; set; } = person;

    /// <summary>Everybody who is in it.</summary>
    public IReadOnlyList<LocalPerson> People => Kind == ConversationKind.Channel ? LocalPerson.SupportTeam : [Person];

    /// <summary>Who says that it is them, if they are in it; else the one person that there is at least.</summary>
    public LocalPerson PersonOf(string? id) => People.FirstOrDefault(person => person.Id == id) ?? Person;

    /// <summary>What the bot sees as channel.</summary>
    public string ChannelId { get; init; } = "msteams";

    /// <summary>The bot was told of this conversation and took it.</summary>
    public bool IsInstalled { get; set; }

    public SemaphoreSlim Opening { get; } = new(1);

    public void Add(string activityId, JsonObject activity)
    {
        lock (_gate)
        {
            // A typing sign is worth nothing once something was said, and the next one replaces it.
            _entries.RemoveAll(entry => entry.IsTyping);
            if (_entries.Count == Capacity)
                _entries.RemoveAt(0);
            _entries.Add(new Entry(activityId, activity.Text("type") == "typing") { Json = Json.Write(activity), Changed = ++_watermark });
        }

        Signal();
    }

    /// <summary>False when the activity is not there.</summary>
    public bool Change(string activityId, JsonObject activity)
    {
        lock (_gate)
        {
            var entry = _entries.Find(entry => entry.ActivityId == activityId && !entry.IsDeleted);
            if (entry is null)
                return false;
            entry.Json = Json.Write(activity);
            entry.IsDeleted = activity.Text("type") == "messageDelete";
            entry.Changed = ++_watermark;
        }

        Signal();
        return true;
    }

    /// <summary>The activities that are new since the watermark, as the JSON of a Direct Line activity set.</summary>
    public string Read(long watermark)
    {
        lock (_gate)
        {
            string activities = string.Join(',', _entries.Where(entry => entry.Changed > watermark).Select(entry => entry.Json));
            return string.Create(CultureInfo.InvariantCulture, $$"""{"activities":[{{activities}}],"watermark":"{{_watermark}}"}""");
        }
    }

    /// <summary>Completes when something is newer than the watermark.</summary>
    public Task ChangeAfter(long watermark)
    {
        lock (_gate)
            return _watermark != watermark ? Task.CompletedTask : _changed.Task;
    }

    private void Signal()
    {
        TaskCompletionSource changed;
        lock (_gate)
            (changed, _changed) = (_changed, NewSignal());
        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Entry(string activityId, bool isTyping)
    {
        public string ActivityId { get; } = activityId;

        public bool IsTyping { get; } = isTyping;

        public bool IsDeleted { get; set; }

        public required string Json { get; set; }

        public required long Changed { get; set; }
    }
}
