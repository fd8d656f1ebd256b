namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall sees: the stack it runs on, its input and what earlier steps kept.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, int index)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Index = index;
    }

    /// <summary>The position of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>
    /// What the waterfall was started with: in that turn the object itself, in later turns what was stored of it
    /// (a <see cref="System.Text.Json.JsonElement" /> for an object).
    /// </summary>
    public object? Options { get; internal init; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; internal init; }

    /// <summary>The text of the message, the result of the dialog that has ended, or what <see cref="NextAsync" /> was given.</summary>
    public object? Result { get; internal init; }

    /// <summary>
    /// What the steps of this instance keep for one another; stored with the stack. In later turns a text, a number or a truth value is cast,
    /// such as <c>(int)Values["count"]</c>; anything else is read with <see cref="Schema.BotJson.Read" />.
    /// </summary>
    public IDictionary<string, object?> Values { get; internal init; } = new Dictionary<string, object?>();

    /// <summary>Goes straight to the next step.</summary>
    /// <param name="result">That step's <see cref="Result" />.</param>
    /// <exception cref="InvalidOperationException">The step has called this before.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(result);
        if (_nextCalled)
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' went on to the next step twice.");
        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
