using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;

namespace CsBot.Dialogs;

/// <summary>Brings a customer back to the current step after a failed turn; a dialog that fails twice at the same place is given up, the progress is not.</summary>
internal sealed class DialogRecovery(ChatStore chats, StepCards cards, BotTexts texts) : ITurnRecovery
{
    public string PlaceOf(Turn turn) => turn.Progress.StepId ?? "";

    public async Task RecoverAsync(Turn turn, TurnFailure failure, CancellationToken cancellationToken)
    {
        if (failure.Repeated)
        {
            await chats.Dialogs.DeleteAsync(turn.Context, cancellationToken);
            turn.Progress.LostDialog = true;
        }

        if (!turn.IsPersonal)
        {
            turn.Say(texts.ApologyTeam.With(("reference", failure.Reference)));
            return;
        }

        string text = (failure.Repeated ? texts.ApologyStuck : texts.ApologyStep).With(("reference", failure.Reference));
        if (turn.Progress.IsRunning)
        {
            turn.Notices.Say(text);
            cards.ShowStep(turn);
        }
        else
        {
            turn.Say(text);
        }

        await chats.SaveAsync(turn.Context, turn.Chat, cancellationToken);
    }
}
