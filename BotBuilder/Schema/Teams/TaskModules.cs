using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>task/fetch</c> or <c>task/submit</c> invoke.</summary>
public class TaskModuleRequest : WireObject
{
    /// <summary>What the person entered or pressed.</summary>
    public object? Data { get; set; }

    /// <summary>How the client looks.</summary>
    public TaskModuleRequestContext? Context { get; set; }
}

/// <summary>How the client looks.</summary>
public class TaskModuleRequestContext : WireObject
{
    /// <summary><c>default</c>, <c>dark</c> or <c>contrast</c>.</summary>
    public string? Theme { get; set; }
}

/// <summary>The answer to a <c>task/fetch</c> or <c>task/submit</c> invoke.</summary>
public class TaskModuleResponse : WireObject
{
    /// <summary>What to show next; nothing closes the dialog.</summary>
    public TaskModuleResponseBase? Task { get; set; }
}

/// <summary>What a dialog window shows next.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public class TaskModuleResponseBase : WireObject
{
    /// <summary>Creates an answer without a type.</summary>
    public TaskModuleResponseBase()
    {
    }

    /// <summary>Creates an answer of a type.</summary>
    public TaskModuleResponseBase(string? type) => Type = type;

    /// <summary><c>continue</c> or <c>message</c>.</summary>
    public string? Type { get; set; }
}

/// <summary>Shows a card or a page.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <summary>Creates an answer that shows nothing yet.</summary>
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    /// <summary>Creates an answer that shows a card or a page.</summary>
    public TaskModuleContinueResponse(TaskModuleTaskInfo? value)
        : base("continue") => Value = value;

    /// <summary>The window.</summary>
    public TaskModuleTaskInfo? Value { get; set; }
}

/// <summary>Closes the dialog window with a message.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <summary>Creates an answer without text.</summary>
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    /// <summary>Creates an answer with a text.</summary>
    public TaskModuleMessageResponse(string? value)
        : base("message") => Value = value;

    /// <summary>The text.</summary>
    public string? Value { get; set; }
}

/// <summary>A dialog window: a card or a page, with title and size.</summary>
public class TaskModuleTaskInfo : WireObject
{
    /// <summary>The window's title.</summary>
    public string? Title { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object? Height { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object? Width { get; set; }

    /// <summary>The page, instead of a card.</summary>
    public string? Url { get; set; }

    /// <summary>The card, instead of a page.</summary>
    public Attachment? Card { get; set; }

    /// <summary>The page for clients that cannot show the window.</summary>
    public string? FallbackUrl { get; set; }

    /// <summary>The bot that gets the result, if another.</summary>
    public string? CompletionBotId { get; set; }
}
