using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>The card on which somebody has just clicked.</summary>
public static class ClickedCard
{
    /// <summary>Puts a card in its place for everybody who sees it; sends it where nothing was clicked.</summary>
    public static async Task ReplaceAsync(ITurnContext turnContext, Activity card, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReplyToId is not { Length: > 0 } clicked)
        {
            await turnContext.SendActivityAsync(card, cancellationToken);
            return;
        }

        card.Id = clicked;
        await turnContext.UpdateActivityAsync(card, cancellationToken);
        turnContext.TurnState.Set(CardActionAnswer.Card(card));
    }
}
