using System.Security.Cryptography;
using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs;

/// <summary>
/// Shows cards so that only the newest of a conversation can be clicked; the one before it collapses in place to a line.
/// While a practice is on, every card says so.
/// </summary>
internal sealed class CardSender(CardRenderer renderer, BotTexts texts)
{
    private const string NonceLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="data">Gets the nonce that a click on the new card carries back.</param>
    /// <param name="lines">What a notification and a screen reader say, and what the card collapses to when another takes its place.</param>
    public void Show<TData>(Turn turn, Func<string, TData> data, (string Summary, string Line) lines)
        where TData : ICardData
    {
        Collapse(turn);
        string nonce = RandomNumberGenerator.GetString(NonceLetters, 6);
        string id = turn.Send(Message(turn, data(nonce), lines.Summary));
        turn.Chat.Card = new LiveCard { Id = id, Nonce = nonce, Line = lines.Line, IsPractice = turn.Chat.Practice.IsOn };
    }

    /// <summary>Sends a card beside the live one. What it offers can be clicked for as long as it is there.</summary>
    /// <returns>Our id of its message.</returns>
    public string Send<TData>(Turn turn, TData data, string summary, Action<Activity>? finish = null)
        where TData : ICardData
    {
        Activity message = Message(turn, data, summary);
        finish?.Invoke(message);
        return turn.Send(message);
    }

    /// <summary>Shows the live card anew in its own place: what was clicked is answered there, and the card stays usable.</summary>
    public void Refresh<TData>(Turn turn, Func<string, TData> data, string summary)
        where TData : ICardData
    {
        LiveCard card = turn.Chat.Card;
        Put(turn, card.Id, Message(data(card.Nonce), summary, card.IsPractice));
    }

    /// <summary>Collapses the live card, if there is one, to the line, or to the line it was shown with.</summary>
    public void Collapse(Turn turn, string? line = null)
    {
        LiveCard card = turn.Chat.Card;
        if (card.Nonce.Length == 0)
        {
            return;
        }

        string left = line ?? card.Line;
        Replace(turn, card.Id, card.IsPractice ? texts.PracticeLine.With(("line", left)) : left);
        turn.Chat.Card = new LiveCard();
    }

    /// <summary>Puts the line in the place of a card, for everybody and for the client that clicked.</summary>
    public void Replace(Turn turn, string messageId, string line) => Put(turn, messageId, Line(line));

    /// <summary>A message that holds nothing but the line of a card that was used.</summary>
    public Activity Line(string line) => renderer.Message(new LineCardData(Guides.GuideCards.Language, line), line);

    /// <summary>True for a click on a card that is not the newest one.</summary>
    public static bool IsStale(Turn turn) =>
        turn.Input is { IsClick: true, IsLasting: false } input && (turn.Chat.Card.Nonce.Length == 0 || input.Card != turn.Chat.Card.Nonce);

    private Activity Message<TData>(Turn turn, TData data, string summary)
        where TData : ICardData => Message(data, summary, turn.Chat.Practice.IsOn);

    private Activity Message<TData>(TData data, string summary, bool practice)
        where TData : ICardData
    {
        if (!practice)
        {
            return renderer.Message(data, summary);
        }

        Activity message = renderer.Message(data, texts.PracticeLine.With(("line", summary)));
        renderer.Head(message, new BannerCardData(Guides.GuideCards.Language, texts.PracticeBanner));
        return message;
    }

    private static void Put(Turn turn, string messageId, Activity message)
    {
        if (messageId.Length > 0)
        {
            turn.Replace(messageId, message);
        }

        turn.Answer ??= CardActionAnswer.Card(message);
    }
}
