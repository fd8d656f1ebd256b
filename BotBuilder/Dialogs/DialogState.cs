using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The running dialogs of a conversation, as stored between its turns.</summary>
/// <param name="stack">The instances, the topmost first; none when null.</param>
[JsonConverter(typeof(DialogStateJsonConverter))]
public class DialogState(List<DialogInstance>? stack)
{
    /// <summary>Makes the state of a conversation in which nothing runs.</summary>
    public DialogState() : this(null)
    {
    }

    /// <summary>The instances, the topmost first.</summary>
    public List<DialogInstance> DialogStack { get; set; } = stack ?? [];
}

/// <summary>One running dialog on a stack.</summary>
public class DialogInstance
{
    /// <summary>The id of the dialog that runs.</summary>
    public string Id { get; set; } = "";

    /// <summary>
    /// What the dialog remembers. After a turn has been stored and read back, texts, numbers (int, else long, else double) and truth values
    /// are themselves again; everything else is a <see cref="System.Text.Json.JsonElement" />, for <c>BotJson.Read</c>.
    /// </summary>
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();

    /// <summary>The version of the dialog that last ran the instance; null for dialogs that do not watch theirs.</summary>
    public string? Version { get; set; }
}
