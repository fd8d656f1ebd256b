using CsBot.Storage;
using CsBot.Turns.Outbox;
using CsBot.Turns.Timers;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>Everything a turn wants to have happened. Kept in memory, then committed once; a turn that fails leaves nothing.</summary>
internal sealed class TurnChanges(Activity activity, TimeProvider time)
{
    private static readonly AsyncLocal<TurnChanges?> Ambient = new();

    private readonly List<OutboxRow> _outbox = [];
    private readonly Dictionary<string, StateRow?> _read = [];
    private readonly Dictionary<string, string?> _written = [];
    private readonly Dictionary<object, bool> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _put = [];
    private readonly List<Write> _erased = [];
    private readonly Dictionary<(string Conversation, string Kind), TimerRow?> _timers = [];
    private readonly List<Write> _after = [];
    private readonly List<IDisposable> _held = [];
    private List<Action>? _committed;

    /// <summary>The turn that runs on this flow of control; <c>IStorage</c> has no other way to find it.</summary>
    public static TurnChanges? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The conversation of the turn.</summary>
    public string Conversation { get; } = activity.Conversation.Id!;

    public IReadOnlyList<OutboxRow> Outbox => _outbox;

    /// <summary>New JSON by state key; null deletes.</summary>
    public IReadOnlyDictionary<string, string?> WrittenStates => _written;

    /// <summary>Domain rows to save; true for a new one.</summary>
    public IReadOnlyDictionary<object, bool> Rows => _rows;

    /// <summary>Rows that replace whatever is there.</summary>
    public IReadOnlyList<object> PutRows => _put;

    /// <summary>What takes rows away before anything of this turn is written.</summary>
    public IReadOnlyList<Write> Erased => _erased;

    /// <summary>Timers by conversation and kind; null cancels.</summary>
    public IReadOnlyDictionary<(string Conversation, string Kind), TimerRow?> Timers => _timers;

    /// <summary>Statements that run after everything else of this turn is written.</summary>
    public IReadOnlyList<Write> After => _after;

    /// <summary>True in a turn that erases its conversation: what it knew is not written again.</summary>
    public bool IsErasing { get; set; }

    /// <summary>The timer whose firing this turn is.</summary>
    public TimerRow? Fired { get; set; }

    /// <summary>A new row of the model. If another turn adds one with the same key first, this turn runs again.</summary>
    public void Add(object row) => _rows[row] = true;

    /// <summary>A changed row of the model. If it is versioned and another turn changes it first, this turn runs again.</summary>
    public void Update(object row) => _rows.TryAdd(row, false);

    /// <summary>The row of this type that the turn adds or changes; null where there is none.</summary>
    public T? Find<T>()
        where T : class => _rows.Keys.OfType<T>().FirstOrDefault();

    /// <summary>A row of the model that replaces the one with its key, if there is one. Not for versioned rows.</summary>
    public void Put(object row) => _put.Add(row);

    /// <summary>A statement that takes rows away. It runs before anything else of this turn is written.</summary>
    public void Erase(Write write) => _erased.Add(write);

    /// <summary>A statement that runs after everything else of this turn is written.</summary>
    public void RunAfter(Write write) => _after.Add(write);

    /// <summary>Something to be told once this turn is committed, and only then: a count. It must not fail.</summary>
    public void WhenCommitted(Action tell) => (_committed ??= []).Add(tell);

    public void TellCommitted() => _committed?.ForEach(tell => tell());

    /// <summary>Keeps something until this run of the turn has ended, however it ends.</summary>
    public void Hold(IDisposable held) => _held.Add(held);

    /// <summary>Ends what the run has held.</summary>
    public void Release()
    {
        _held.ForEach(held => held.Dispose());
        _held.Clear();
    }

    /// <summary>Fires a timer of this kind in this conversation, instead of the one that may be scheduled already.</summary>
    /// <param name="kind">The <see cref="ITimerHandler.Kind"/> of its handler.</param>
    /// <param name="payload">A JSON value for the handler.</param>
    public void Schedule(string kind, DateTimeOffset due, string payload = "null") =>
        Schedule(activity.GetConversationReference(), kind, due, payload);

    /// <summary>Fires a timer of this kind in the conversation of the reference, instead of the one that may be scheduled already.</summary>
    public void Schedule(ConversationReference reference, string kind, DateTimeOffset due, string payload)
    {
        Address(reference).ActivityId = null;
        _timers[(reference.Conversation!.Id!, kind)] = new TimerRow
        {
            Conversation = reference.Conversation.Id!,
            Kind = kind,
            Token = Guid.CreateVersion7().ToString("N"),
            Due = due,
            Payload = payload,
            Reference = BotSdk.Write(reference),
        };
    }

    /// <summary>Takes the timer of this kind in this conversation away, if there is one.</summary>
    public void Cancel(string kind) => _timers[(Conversation, kind)] = null;

    /// <summary>Takes the timer of this kind in the conversation of the reference away, if there is one.</summary>
    public void Cancel(ConversationReference reference, string kind) => _timers[(reference.Conversation!.Id!, kind)] = null;

    /// <param name="row">Null where nothing is stored under the key.</param>
    public void RememberRead(string key, StateRow? row) => _read[key] = row;

    public bool HasRead(string key) => _read.ContainsKey(key);

    public StateRow? ReadRow(string key) => _read.GetValueOrDefault(key);

    public void Write(string key, string? json) => _written[key] = json;

    /// <summary>Enqueues a message to the conversation of the reference; returns our id of it.</summary>
    public string Send(ConversationReference reference, Activity message) => Enqueue(OutboxKind.Send, reference, message, null);

    /// <summary>Enqueues a message among several people that this one alone sees; everybody does where the channel knows no such messages.</summary>
    public void Whisper(ConversationReference reference, Activity message, ChannelAccount person) =>
        Enqueue(OutboxKind.Whisper, reference, TeamsCalls.For(message, person), null);

    /// <summary>Enqueues a reaction to the message that has the channel's id.</summary>
    /// <param name="instead">What is said where the channel knows no reactions of bots; null for nothing.</param>
    public void React(ConversationReference reference, string target, string reaction, Activity? instead) =>
        Enqueue(OutboxKind.React, reference, TeamsCalls.Reaction(reaction, instead), target);

    /// <summary>Enqueues a replacement of the message that has our id, or the channel's.</summary>
    public void Update(ConversationReference reference, string target, Activity message) =>
        Enqueue(OutboxKind.Update, reference, message, target);

    public void Delete(ConversationReference reference, string target) => Enqueue(OutboxKind.Delete, reference, null, target);

    /// <summary>Enqueues a new thread in the channel of the reference; returns our id of its first message.</summary>
    public string CreateThread(ConversationReference channel, Activity first) => Enqueue(OutboxKind.CreateThread, channel, first, null);

    private string Enqueue(OutboxKind kind, ConversationReference reference, Activity? message, string? target)
    {
        string id = OutboxId.New();
        _outbox.Add(new OutboxRow
        {
            Id = id,
            Conversation = kind == OutboxKind.CreateThread ? OutboxId.Thread(id) : reference.Conversation!.Id!,
            Kind = kind,
            Reference = BotSdk.Write(Address(reference)),
            Activity = message is null ? "" : MessageSize.Fit(BotSdk.Write(ChannelCards.Fit(message, reference.ChannelId)), MessageSize.Usual),
            Target = target,
            Created = time.GetUtcNow(),
        });
        return id;
    }

    /// <summary>Where to, without the person who happened to write among several people: nothing that is kept there is about that person alone.</summary>
    private static ConversationReference Address(ConversationReference reference)
    {
        if (reference.Conversation is { ConversationType: not (null or "personal") })
        {
            reference.User = null;
        }

        return reference;
    }
}
