using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
/// <returns>Waiting, when the next step is to receive the person's reply or a child dialog's result.</returns>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>A dialog that runs its steps one after the other, each receiving what the one before it waited for.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceIdKey = "instanceId";
    private const string StepIndexKey = "stepIndex";
    private readonly List<WaterfallStep> _steps;

    /// <summary>Makes a waterfall.</summary>
    /// <param name="actions">Its steps in order.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null) : base(dialogId) =>
        _steps = actions is null ? [] : [.. actions];

    /// <summary>The id and the number of steps: a reordering does not show, so a new order wants a new id.</summary>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(options);
        var state = Instance(dc).State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object?>();
        state[InstanceIdKey] = Guid.NewGuid().ToString();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Hands the text of a message to the next step; any other activity leaves the waterfall where it is.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(result);
        return RunStepAsync(dc, Instance(dc).State.Int32(StepIndexKey) + 1, reason, result, cancellationToken);
    }

    /// <summary>Runs one step; override it to do something around every step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        _steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Runs the step at <paramref name="index" />, or ends the waterfall with <paramref name="result" /> when there is none.</summary>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        if (index >= _steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);
        var state = Instance(dc).State;
        state[StepIndexKey] = index;
        var step = new WaterfallStepContext(this, dc, index)
        {
            Options = state.TryGetValue(OptionsKey, out object? options) ? options : null,
            Reason = reason,
            Result = result,
            Values = state.Values(ValuesKey),
        };
        return OnStepAsync(step, cancellationToken);
    }

    private DialogInstance Instance(DialogContext dc) => dc.ActiveDialog
        ?? throw new InvalidOperationException($"The waterfall '{Id}' is not running here: the stack is empty.");
}
