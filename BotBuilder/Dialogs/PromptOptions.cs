using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt says. It is stored while the prompt waits.</summary>
public class PromptOptions
{
    /// <summary>The question; nothing is sent when null.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>What is sent after a reply that was not accepted; the question again when null.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>Anything the validator needs; JSON once it has been stored.</summary>
    public object? Validations { get; set; }
}
