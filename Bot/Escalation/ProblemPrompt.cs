using CsBot.CardRendering;
using CsBot.Dialogs;
using CsBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Escalation;

/// <summary>The form in which a customer says what goes wrong. Gives the words, or null if the person would rather not. Typed text is as good as the form.</summary>
public sealed class ProblemPrompt(CardSender sender, BotTexts texts) : Prompt<string?>(nameof(ProblemPrompt))
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        sender.ShowAsync(
            turnContext,
            nonce => new PersonCardData(
                GuideCards.Language,
                nonce,
                isRetry ? texts.PersonMissing : null,
                texts.PersonTitle,
                texts.PersonText,
                texts.PersonLabel,
                texts.PersonPlaceholder,
                texts.PersonMissing,
                texts.PersonSend,
                texts.PersonCancel),
            (texts.PersonSummary, texts.PersonCancelled),
            cancellationToken);

    protected override Task<PromptRecognizerResult<string?>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        UserInput input = UserInput.Of(turnContext);
        bool leaves = input.Command is Commands.CancelPerson or Commands.No or Commands.Back or Commands.Done;
        string? problem = input.Command == Commands.SendToPerson ? input.Field("problem") : input.Text is { Length: > 0 } text ? text : null;
        return Task.FromResult(new PromptRecognizerResult<string?> { Succeeded = leaves || problem is not null, Value = leaves ? null : problem });
    }
}
