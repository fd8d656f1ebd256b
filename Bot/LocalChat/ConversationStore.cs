using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CsBot.LocalChat;

/// <summary>The conversations of this process, the least recently used dropped first.</summary>
internal sealed partial class ConversationStore(TimeProvider time)
{
    public const int Capacity = 200;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LocalConversation> _conversations = [];
    private readonly LinkedList<string> _byUse = [];

    /// <summary>The support channel, which is always there.</summary>
    public LocalConversation Support { get; } =
        new(LocalChatIds.SupportChannelId, ConversationKind.Channel, LocalPerson.SupportAgent, FirstWatermark(time));

    /// <summary>The conversation of an id, or the channel of the thread that an id names.</summary>
    public LocalConversation Get(string id) => Find(id) ?? throw ChannelException.NoConversation(id);

    /// <summary>
    /// As <see cref="Get"/>, but an id of our own form that is unknown is from before a restart and is taken on: the page and the bot
    /// both remember it and go on.
    /// </summary>
    public LocalConversation GetOrAdopt(string id)
    {
        if (Find(id) is { } known)
            return known;
        return IsPersonalId(id)
            ? Add(new LocalConversation(id, ConversationKind.Personal, LocalPerson.CustomerOf(id), FirstWatermark(time)))
            : throw ChannelException.NoConversation(id);
    }

    /// <summary>Shows again what a former process has shown.</summary>
    public void Restore(IEnumerable<KeptMessage> messages)
    {
        foreach (var message in messages)
        {
            var conversation = GetOrAdopt(message.Conversation);
            conversation.Add(message.Id, message.Activity);
            conversation.IsInstalled = true;
        }
    }

    public LocalConversation AddDirectLine(string id, LocalPerson person, string channelId) =>
        Add(new LocalConversation(id, ConversationKind.DirectLine, person, 0) { ChannelId = channelId });

    private LocalConversation? Find(string id)
    {
        if (id == LocalChatIds.SupportChannelId || ThreadId().IsMatch(id))
            return Support;
        lock (_gate)
        {
            if (!_conversations.TryGetValue(id, out var known))
                return null;
            _byUse.Remove(id);
            _byUse.AddLast(id);
            return known;
        }
    }

    private LocalConversation Add(LocalConversation conversation)
    {
        lock (_gate)
        {
            if (!_conversations.TryAdd(conversation.Id, conversation))
                return _conversations[conversation.Id];
            _byUse.AddLast(conversation.Id);
            if (_byUse.Count > Capacity)
            {
                _conversations.Remove(_byUse.First!.Value);
                _byUse.RemoveFirst();
            }

            return conversation;
        }
    }

    public static bool IsPersonalId([NotNullWhen(true)] string? id) => id is not null && PersonalId().IsMatch(id);

    public static string NewPersonalId() => LocalChatIds.PersonalPrefix + Guid.NewGuid().ToString("N");

    private static long FirstWatermark(TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds();

    [GeneratedRegex("^a:local-[A-Za-z0-9]{1,40}$")]
    private static partial Regex PersonalId();

    [GeneratedRegex("^19:local-support@thread\\.tacv2;messageid=[0-9]{1,20}$")]
    private static partial Regex ThreadId();
}
