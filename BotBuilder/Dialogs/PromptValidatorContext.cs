namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt made of an activity.</summary>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether the activity was an answer at all.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The answer, when there was one.</summary>
    public T? Value { get; set; }
}

/// <summary>Decides whether a prompt accepts an answer; one that replies itself keeps the retry prompt from being sent.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a validator decides by.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object?> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn that brought the activity.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was recognised; its value may be changed to what the prompt shall return.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was started with.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the prompt and its validator keep from one attempt to the next.</summary>
    public IDictionary<string, object?> State { get; }

    /// <summary>How many replies have been looked at, this one included.</summary>
    public int AttemptCount => State.Int32(PromptInstance.AttemptCountKey);
}
