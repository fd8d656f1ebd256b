namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>composeExtension/query</c> invoke.</summary>
public class MessagingExtensionQuery : WireObject
{
    /// <summary>The command of the app manifest.</summary>
    public string? CommandId { get; set; }

    /// <summary>What was typed. The first opening sends <c>initialRun</c>.</summary>
    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    /// <summary>Which results are wanted.</summary>
    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    /// <summary>A magic code, in sign-in flows.</summary>
    public string? State { get; set; }
}

/// <summary>One thing that was typed.</summary>
public class MessagingExtensionParameter : WireObject
{
    /// <summary>The parameter of the app manifest.</summary>
    public string? Name { get; set; }

    /// <summary>What was typed for it.</summary>
    public object? Value { get; set; }
}

/// <summary>Which results are wanted.</summary>
public class MessagingExtensionQueryOptions : WireObject
{
    /// <summary>How many results to leave out.</summary>
    public int? Skip { get; set; }

    /// <summary>How many results to give.</summary>
    public int? Count { get; set; }
}

/// <summary>The value of a <c>composeExtension/fetchTask</c> or <c>composeExtension/submitAction</c> invoke.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>The command of the app manifest.</summary>
    public string? CommandId { get; set; }

    /// <summary><c>compose</c>, <c>commandbox</c> or <c>message</c>.</summary>
    public string? CommandContext { get; set; }

    /// <summary><c>edit</c> or <c>send</c> after a preview, else missing.</summary>
    public string? BotMessagePreviewAction { get; set; }

    /// <summary>The previewed message.</summary>
    public IList<Activity>? BotActivityPreview { get; set; }

    /// <summary>The message the action was used on.</summary>
    public MessageActionsPayload? MessagePayload { get; set; }

    /// <summary>A magic code, in sign-in flows.</summary>
    public string? State { get; set; }
}

/// <summary>A message that an action was used on.</summary>
public class MessageActionsPayload : WireObject
{
    /// <summary>The message's id.</summary>
    public string? Id { get; set; }

    /// <summary>The message it answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>When it was written, as Teams wrote it.</summary>
    public string? CreatedDateTime { get; set; }

    /// <summary>Its content.</summary>
    public MessageActionsPayloadBody? Body { get; set; }

    /// <summary>Its address in Teams.</summary>
    public Uri? LinkToMessage { get; set; }
}

/// <summary>The content of a message that an action was used on.</summary>
public class MessageActionsPayloadBody : WireObject
{
    /// <summary><c>text</c> or <c>html</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The content.</summary>
    public string? Content { get; set; }
}

/// <summary>The answer to a <c>composeExtension/query</c> invoke.</summary>
public class MessagingExtensionResponse : WireObject
{
    /// <summary>Creates an empty answer.</summary>
    public MessagingExtensionResponse()
    {
    }

    /// <summary>Creates an answer.</summary>
    public MessagingExtensionResponse(MessagingExtensionResult? composeExtension) => ComposeExtension = composeExtension;

    /// <summary>What to show.</summary>
    public MessagingExtensionResult? ComposeExtension { get; set; }
}

/// <summary>The answer to a <c>composeExtension/fetchTask</c> or <c>composeExtension/submitAction</c> invoke.</summary>
public class MessagingExtensionActionResponse : WireObject
{
    /// <summary>A dialog window to show.</summary>
    public TaskModuleResponseBase? Task { get; set; }

    /// <summary>What to put into the message instead.</summary>
    public MessagingExtensionResult? ComposeExtension { get; set; }
}

/// <summary>Results of a message extension.</summary>
public class MessagingExtensionResult : WireObject
{
    /// <summary><c>list</c> or <c>grid</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary><c>result</c>, <c>auth</c>, <c>config</c>, <c>message</c> or <c>botMessagePreview</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The results.</summary>
    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    /// <summary>Text for the type <c>message</c>.</summary>
    public string? Text { get; set; }

    /// <summary>The message to preview.</summary>
    public Activity? ActivityPreview { get; set; }
}

/// <summary>One result: a card, and how it looks in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    /// <summary>How it looks in the list.</summary>
    public Attachment? Preview { get; set; }
}
