using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>What a yes-or-no card asks, how its buttons are called, and what it collapses to.</summary>
internal sealed record YesNoQuestion(string Title, string Text, string Yes, string No, string Collapsed)
{
    /// <summary>True where yes takes something away from the person.</summary>
    public bool Loses { get; init; }
}

/// <summary>A question with two buttons that is also answered in words.</summary>
internal sealed class YesNoPrompt(string dialogId, YesNoQuestion question, CardSender sender, BotTexts texts) : TurnPrompt<bool>(dialogId)
{
    protected override void Show(Turn turn, PromptOptions options, bool isRetry)
    {
        string? notice = isRetry ? texts.ConfirmAgain : turn.Notices.Take();
        sender.Show(
            turn,
            nonce => new ConfirmCardData(nonce, notice, question.Title, question.Text, question.Yes, question.No, question.Loses),
            (question.Title, question.Collapsed));
    }

    protected override PromptRecognizerResult<bool> Read(Turn turn) => turn.Input!.Command switch
    {
        Commands.Yes or Commands.Done or Commands.Restart => Understood(true),
        Commands.No or Commands.Back => Understood(false),
        _ => NotUnderstood,
    };
}
