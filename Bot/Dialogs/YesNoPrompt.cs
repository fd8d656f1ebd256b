using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>What a yes-or-no card asks, how its buttons are called, and what it collapses to.</summary>
public sealed record YesNoQuestion(string Title, string Text, string Yes, string No, string Collapsed);

/// <summary>A question with two buttons that is also answered in words.</summary>
public sealed class YesNoPrompt(string dialogId, YesNoQuestion question, CardSender sender, BotTexts texts) : Prompt<bool>(dialogId)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        string? notice = isRetry ? texts.ConfirmAgain : StepNotice.Take(turnContext);
        return sender.ShowAsync(
            turnContext,
            nonce => new ConfirmCardData(GuideCards.Language, nonce, notice, question.Title, question.Text, question.Yes, question.No),
            (question.Title, question.Collapsed),
            cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        bool? answer = UserInput.Of(turnContext).Command switch
        {
            Commands.Yes or Commands.Done or Commands.Restart => true,
            Commands.No or Commands.Back => false,
            _ => null,
        };
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }
}
