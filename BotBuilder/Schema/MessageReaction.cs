namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction : WireObject
{
    /// <summary>Creates a reaction without a type.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates a reaction of a type.</summary>
    public MessageReaction(string? type) => Type = type;

    /// <summary>The channel's word for it, such as <c>like</c> or <c>heart</c>.</summary>
    public string? Type { get; set; }
}
