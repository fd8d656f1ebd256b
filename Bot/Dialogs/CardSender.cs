using System.Security.Cryptography;
using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs;

/// <summary>
/// Shows cards so that only the newest of a conversation can be clicked; the one before it collapses in place to a line.
/// While a practice is on, every card says so.
/// </summary>
public sealed class CardSender(ChatState state, CardRenderer renderer, BotTexts texts)
{
    private const string NonceLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="data">Gets the nonce that a click on the new card carries back.</param>
    /// <param name="lines">What a notification and a screen reader say, and what the card collapses to when another takes its place.</param>
    public async Task ShowAsync<TData>(
        ITurnContext turnContext, Func<string, TData> data, (string Summary, string Line) lines, CancellationToken cancellationToken)
        where TData : ICardData
    {
        await CollapseAsync(turnContext, null, cancellationToken);
        bool practice = (await state.Practice.GetAsync(turnContext, () => new Practice(), cancellationToken)).IsOn;
        string nonce = RandomNumberGenerator.GetString(NonceLetters, 6);
        Activity message = Message(data(nonce), lines.Summary, practice);
        ResourceResponse sent = await turnContext.SendActivityAsync(message, cancellationToken);
        await state.Card.SetAsync(
            turnContext, new LiveCard { Id = sent?.Id ?? "", Nonce = nonce, Line = lines.Line, IsPractice = practice }, cancellationToken);
    }

    /// <summary>Sends a card beside the live one. What it offers can be clicked for as long as it is there.</summary>
    /// <returns>Our id of its message.</returns>
    public async Task<string> SendAsync<TData>(ITurnContext turnContext, TData data, string summary, CancellationToken cancellationToken, Action<Activity>? finish = null)
        where TData : ICardData
    {
        bool practice = (await state.Practice.GetAsync(turnContext, () => new Practice(), cancellationToken)).IsOn;
        Activity message = Message(data, summary, practice);
        finish?.Invoke(message);
        return (await turnContext.SendActivityAsync(message, cancellationToken))?.Id ?? "";
    }

    /// <summary>Shows the live card anew in its own place: what was clicked is answered there, and the card stays usable.</summary>
    public async Task RefreshAsync<TData>(ITurnContext turnContext, Func<string, TData> data, string summary, CancellationToken cancellationToken)
        where TData : ICardData
    {
        LiveCard card = await LiveAsync(turnContext, cancellationToken);
        await PutAsync(turnContext, card.Id, Message(data(card.Nonce), summary, card.IsPractice), cancellationToken);
    }

    /// <summary>Collapses the live card, if there is one, to the line, or to the line it was shown with.</summary>
    public async Task CollapseAsync(ITurnContext turnContext, string? line, CancellationToken cancellationToken)
    {
        LiveCard card = await LiveAsync(turnContext, cancellationToken);
        if (card.Nonce.Length == 0)
        {
            return;
        }

        string left = line ?? card.Line;
        await ReplaceAsync(turnContext, card.Id, card.IsPractice ? texts.PracticeLine.With(("line", left)) : left, cancellationToken);
        await state.Card.SetAsync(turnContext, new LiveCard(), cancellationToken);
    }

    /// <summary>Puts the line in the place of a card, for everybody and for the client that clicked.</summary>
    public Task ReplaceAsync(ITurnContext turnContext, string messageId, string line, CancellationToken cancellationToken) =>
        PutAsync(turnContext, messageId, renderer.Message(new LineCardData(GuideCards.Language, line), line), cancellationToken);

    /// <summary>True for a click on a card that is not the newest one.</summary>
    public async Task<bool> IsStaleAsync(ITurnContext turnContext, UserInput input, CancellationToken cancellationToken)
    {
        LiveCard card = await LiveAsync(turnContext, cancellationToken);
        return input is { IsClick: true, IsLasting: false } && (card.Nonce.Length == 0 || input.Card != card.Nonce);
    }

    private Task<LiveCard> LiveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        state.Card.GetAsync(turnContext, () => new LiveCard(), cancellationToken);

    private Activity Message<TData>(TData data, string summary, bool practice) where TData : ICardData
    {
        if (!practice)
        {
            return renderer.Message(data, summary);
        }

        Activity message = renderer.Message(data, texts.PracticeLine.With(("line", summary)));
        renderer.Head(message, new BannerCardData(GuideCards.Language, texts.PracticeBanner));
        return message;
    }

    private static async Task PutAsync(ITurnContext turnContext, string messageId, Activity message, CancellationToken cancellationToken)
    {
        message.Id = messageId;
        if (messageId.Length > 0)
        {
            await turnContext.UpdateActivityAsync(message, cancellationToken);
        }

        if (turnContext.TurnState.Get<CardActionAnswer>() is null)
        {
            turnContext.TurnState.Set(CardActionAnswer.Card(message));
        }
    }
}
