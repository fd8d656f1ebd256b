using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using CsBot.Understanding.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

public enum StepReplyKind { Done, Back, SomethingElse }

/// <summary>What a person says about the step they see.</summary>
/// <param name="Trouble">Id of the trouble that their own words describe.</param>
public sealed record StepReply(StepReplyKind Kind, string? Trouble = null);

/// <summary>The current step as a prompt: asking again shows it again, also after a detour.</summary>
public sealed class StepPrompt(GuideWalk walk, StepCards cards, BotTexts texts) : Prompt<StepReply>(nameof(StepPrompt))
{
    private const string ShownBefore = "CsBot.StepIsShown";

    /// <summary>The prompt that begins next in this turn waits for a step that is on the screen already.</summary>
    public static void BeginShown(ITurnContext turnContext) => turnContext.TurnState[ShownBefore] = ShownBefore;

    /// <summary>True for what can be said to any step.</summary>
    public static bool IsReply(string? command) => ReplyTo(command) is not null;

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        if (turnContext.TurnState.Remove(ShownBefore))
        {
            return;
        }

        if (isRetry)
        {
            StepNotice.SetSmallTalk(turnContext, texts.EmptyMessage);
        }

        await cards.ShowStepAsync(turnContext, cancellationToken);
    }

    protected override async Task<PromptRecognizerResult<StepReply>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        UserInput input = UserInput.Of(turnContext);
        StepReply? reply = input.Command is null ? await FindTroubleAsync(turnContext, input.Text, cancellationToken) : ReplyTo(input.Command);
        return new PromptRecognizerResult<StepReply> { Succeeded = reply is not null, Value = reply! };
    }

    private static StepReply? ReplyTo(string? command) => command switch
    {
        Commands.Done or Commands.Yes or Commands.Skip => new StepReply(StepReplyKind.Done),
        Commands.Back => new StepReply(StepReplyKind.Back),
        Commands.SomethingElse or Commands.No => new StepReply(StepReplyKind.SomethingElse),
        _ => null,
    };

    /// <summary>The exact words of a trouble that the step's list offers.</summary>
    private async Task<StepReply?> FindTroubleAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        (_, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
        string plain = CommandWords.Normalize(text);
        return step.Troubles.FirstOrDefault(trouble => CommandWords.Normalize(trouble.Sees) == plain) is { } trouble
            ? new StepReply(StepReplyKind.SomethingElse, trouble.Id)
            : null;
    }
}
