using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Redaction;

namespace CsBot.LocalChat;

/// <summary>
/// Keeps what the page shows over a restart: a file with one line of JSON for each message and each change of one. As everywhere, secrets are taken out
/// before anything is written.
/// </summary>
/// <param name="file">The file, which need not be there; null keeps nothing.</param>
internal sealed class ChatHistory(string? file)
{
    private readonly Lock _gate = new();

    /// <summary>Adds a message, or the new content of one that is there.</summary>
    public void Keep(LocalConversation conversation, string activityId, JsonObject activity)
    {
        if (file is null || conversation.Kind == ConversationKind.DirectLine || activity.Text("type") == "typing")
            return;
        var kept = activity.DeepClone().AsObject();
        ActivityRedactor.Redact(kept);
        string line = Json.Write(Json.Object(("conversation", conversation.Id), ("id", activityId), ("activity", kept)));
        lock (_gate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.AppendAllText(file, line + "\n");
        }
    }

    /// <summary>What was kept, each message once and as it was last, the oldest first. The file is left with nothing else.</summary>
    public IReadOnlyList<KeptMessage> Load()
    {
        if (file is null || !File.Exists(file))
            return [];
        lock (_gate)
        {
            KeptMessage[] last = [.. Latest(File.ReadLines(file)).GroupBy(message => message.Conversation)
                .SelectMany(conversation => conversation.TakeLast(LocalConversation.Capacity))];
            File.WriteAllLines(file, last.Select(message => message.Line));
            return last;
        }
    }

    private static OrderedDictionary<string, KeptMessage>.ValueCollection Latest(IEnumerable<string> lines)
    {
        var messages = new OrderedDictionary<string, KeptMessage>();
        foreach (var message in lines.Select(Read).OfType<KeptMessage>())
            messages[message.Id] = message;
        return messages.Values;
    }

    /// <summary>Null for a line that was only half written when the process ended.</summary>
    private static KeptMessage? Read(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject kept && kept.Text("conversation") is { } conversation && kept.Text("id") is { } id
                && kept.Child("activity") is { } activity
                ? new KeptMessage(conversation, id, activity, line)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A message of a former process.</summary>
/// <param name="Line">As it stands in the file.</param>
internal sealed record KeptMessage(string Conversation, string Id, JsonObject Activity, string Line);
