namespace Microsoft.Bot.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <inheritdoc cref="Activity.Locale"/>
    string? Locale { get; set; }

    /// <inheritdoc cref="Activity.Text"/>
    string? Text { get; set; }

    /// <inheritdoc cref="Activity.Speak"/>
    string? Speak { get; set; }

    /// <inheritdoc cref="Activity.InputHint"/>
    string? InputHint { get; set; }

    /// <inheritdoc cref="Activity.Summary"/>
    string? Summary { get; set; }

    /// <inheritdoc cref="Activity.TextFormat"/>
    string? TextFormat { get; set; }

    /// <inheritdoc cref="Activity.AttachmentLayout"/>
    string? AttachmentLayout { get; set; }

    /// <inheritdoc cref="Activity.Attachments"/>
    IList<Attachment>? Attachments { get; set; }

    /// <inheritdoc cref="Activity.SuggestedActions"/>
    SuggestedActions? SuggestedActions { get; set; }

    /// <inheritdoc cref="Activity.Importance"/>
    string? Importance { get; set; }

    /// <inheritdoc cref="Activity.DeliveryMode"/>
    string? DeliveryMode { get; set; }

    /// <inheritdoc cref="Activity.Expiration"/>
    DateTimeOffset? Expiration { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object? Value { get; set; }

    /// <inheritdoc cref="Activity.GetMentions"/>
    Mention[] GetMentions();

    /// <inheritdoc cref="Activity.HasContent"/>
    bool HasContent();
}

/// <summary>An edit of a message that was sent before.</summary>
public interface IMessageUpdateActivity : IMessageActivity;

/// <summary>A message was deleted.</summary>
public interface IMessageDeleteActivity : IActivity;

/// <summary>Someone is typing.</summary>
public interface ITypingActivity : IActivity;

/// <summary>Members came or went, or the conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.MembersAdded"/>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <inheritdoc cref="Activity.MembersRemoved"/>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <inheritdoc cref="Activity.TopicName"/>
    string? TopicName { get; set; }
}

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.Action"/>
    string? Action { get; set; }
}

/// <summary>Reactions to a message.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <inheritdoc cref="Activity.ReactionsAdded"/>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <inheritdoc cref="Activity.ReactionsRemoved"/>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}

/// <summary>The other side ended the conversation.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <inheritdoc cref="Activity.Code"/>
    string? Code { get; set; }

    /// <inheritdoc cref="Activity.Text"/>
    string? Text { get; set; }
}

/// <summary>A named notification that wants no answer.</summary>
public interface IEventActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string? Name { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference? RelatesTo { get; set; }
}

/// <summary>A named request that is answered in the same HTTP exchange.</summary>
public interface IInvokeActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string? Name { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference? RelatesTo { get; set; }
}

/// <summary>Information for whoever debugs the bot.</summary>
public interface ITraceActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string? Name { get; set; }

    /// <inheritdoc cref="Activity.Label"/>
    string? Label { get; set; }

    /// <inheritdoc cref="Activity.ValueType"/>
    string? ValueType { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference? RelatesTo { get; set; }
}
