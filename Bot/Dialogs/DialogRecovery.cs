using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs;

/// <summary>Brings a customer back to the current step after a failed turn; a dialog that fails twice at the same place is given up, the progress is not.</summary>
public sealed class DialogRecovery(GuideWalk walk, ChatState state, StepCards cards, BotTexts texts) : ITurnRecovery
{
    public async Task<string> PlaceAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await walk.ProgressAsync(turnContext, cancellationToken)).StepId ?? "";

    public async Task RecoverAsync(ITurnContext turnContext, TurnFailure failure, CancellationToken cancellationToken)
    {
        if (failure.Repeated)
        {
            await state.Dialogs.DeleteAsync(turnContext, cancellationToken);
            (await walk.ProgressAsync(turnContext, cancellationToken)).LostDialog = true;
        }

        string text = (failure.Repeated ? texts.ApologyStuck : texts.ApologyStep).With(("reference", failure.Reference));
        if ((await walk.ProgressAsync(turnContext, cancellationToken)).IsRunning)
        {
            StepNotice.Set(turnContext, text);
            await cards.ShowStepAsync(turnContext, cancellationToken);
        }
        else
        {
            await turnContext.SendActivityAsync(text, cancellationToken: cancellationToken);
        }

        await state.Conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }
}
