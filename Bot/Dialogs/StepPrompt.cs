using CsBot.Guides;
using CsBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

public enum StepReplyKind { Done, Back, SomethingElse }

/// <summary>What a person says about the step they see.</summary>
/// <param name="Trouble">Id of the trouble that their own words describe.</param>
public sealed record StepReply(StepReplyKind Kind, string? Trouble = null);

/// <summary>The current step as a prompt: asking again shows it again, also after a detour.</summary>
public sealed class StepPrompt(GuideWalk walk, StepCards cards, BotTexts texts) : Prompt<StepReply>(nameof(StepPrompt))
{
    private const int LongText = 300;

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        if (isRetry)
        {
            (Guide guide, _, _) = await walk.WhereAsync(turnContext, cancellationToken);
            string text = UserInput.Of(turnContext).Text;
            Action<ITurnContext, string> set = IsQuestion(text) ? StepNotice.Set : StepNotice.SetSmallTalk;
            set(turnContext, NotUnderstood(guide, text));
        }

        await cards.ShowStepAsync(turnContext, cancellationToken);
    }

    protected override async Task<PromptRecognizerResult<StepReply>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        UserInput input = UserInput.Of(turnContext);
        StepReply? reply = input.Command switch
        {
            Commands.Done or Commands.Yes => new StepReply(StepReplyKind.Done),
            Commands.Back => new StepReply(StepReplyKind.Back),
            Commands.SomethingElse or Commands.No => new StepReply(StepReplyKind.SomethingElse),
            null => await FindTroubleAsync(turnContext, input.Text, cancellationToken),
            _ => null,
        };
        return new PromptRecognizerResult<StepReply> { Succeeded = reply is not null, Value = reply! };
    }

    private async Task<StepReply?> FindTroubleAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        (Guide guide, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
        return TroubleFinder.Find(guide, step, text) is { } trouble ? new StepReply(StepReplyKind.SomethingElse, trouble.Id) : null;
    }

    private static bool IsQuestion(string text) => text.Length <= LongText && text.EndsWith('?');

    private string NotUnderstood(Guide guide, string text) => text.Length switch
    {
        0 => texts.EmptyMessage,
        > LongText => texts.TooLong,
        _ when IsQuestion(text) => texts.QuestionShort.With(("short", guide.ShortVersion)),
        _ => texts.NotUnderstood,
    };
}
