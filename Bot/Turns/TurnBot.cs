using CsBot.Chats;
using Microsoft.Bot.Builder;

namespace CsBot.Turns;

/// <summary>Runs each turn with the bot of the content version, and of the language, that the turn works with.</summary>
internal sealed class TurnBot(ChatStore chats) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turn turn = Turn.Of(turnContext);
        turn.Chat = await chats.LoadAsync(turnContext, cancellationToken);
        turn.Speak(turn.Version.Get<ITurnLanguage>().Of(turn));
        await turn.Version.Bot.OnTurnAsync(turnContext, cancellationToken);
    }
}

/// <summary>Decides in which language a turn is answered.</summary>
internal interface ITurnLanguage
{
    /// <summary>Two letters; null where nothing tells it. What was said in the turn is remembered in its chat.</summary>
    string? Of(Turn turn);
}
