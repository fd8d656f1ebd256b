using System.Security.Cryptography;
using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs;

/// <summary>
/// Shows cards so that only the newest of a conversation can be clicked. A click moves its card on in its own place; where something else was said,
/// the next card comes below, and the one before it becomes a line. While a practice is on, every card says so.
/// </summary>
internal sealed class CardSender(CardRenderer renderer, BotTexts texts)
{
    private const int MaxFormer = 40;
    private const string NonceLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="data">Gets the nonce that a click on the new card carries back.</param>
    /// <param name="lines">What a notification and a screen reader say, and what the card collapses to when another takes its place.</param>
    public void Show<TData>(Turn turn, Func<string, TData> data, (string Summary, string Line) lines)
        where TData : ICardData
    {
        string nonce = RandomNumberGenerator.GetString(NonceLetters, 6);
        Activity message = Message(turn, data(nonce), lines.Summary);
        var card = new LiveCard { Nonce = nonce, Line = lines.Line, IsPractice = turn.Chat.Practice.IsOn };
        if (IsMoved(turn))
        {
            LiveCard former = turn.Chat.Card;
            (card.Id, card.Former) = (former.Id, [.. former.Former.Append(former.Nonce).TakeLast(MaxFormer)]);
            Put(turn, card.Id, message);
            turn.HasMovedCard = true;
        }
        else
        {
            Collapse(turn);
            card.Id = turn.Send(message);
        }

        turn.Chat.Card = card;
    }

    /// <summary>The live card has been answered. What is shown next takes its place, or stands below the line that is left of it.</summary>
    public void Leave(Turn turn, string line)
    {
        if (IsMoved(turn))
        {
            turn.Chat.Card.Line = line;
        }
        else
        {
            Collapse(turn, line);
        }
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
    public void Replace(Turn turn, string messageId, string line)
    {
        Activity card = Line(line);
        Put(turn, messageId, turn.IsTeams ? TicketCards.Line(line) : card, card);
    }

    /// <summary>A message that holds nothing but the line of a card that was used.</summary>
    public Activity Line(string line) => renderer.Message(new LineCardData(line), line);

    /// <summary>True for a click on a card that is not the newest one.</summary>
    public static bool IsStale(Turn turn) =>
        turn.Input is { IsClick: true, IsLasting: false } input && (turn.Chat.Card.Nonce.Length == 0 || input.Card != turn.Chat.Card.Nonce);

    /// <summary>True for a stale click on the message whose card has moved on since.</summary>
    public static bool IsFormer(Turn turn) => turn.Chat.Card.Nonce.Length > 0 && turn.Chat.Card.Former.Contains(turn.Input!.Card ?? "");

    /// <summary>True where the live card itself was clicked, in a client that shows at once what takes its place, and nothing has been said since.</summary>
    private static bool IsMoved(Turn turn) =>
        turn is { IsTeams: true, Input: { IsClick: true, IsLasting: false }, Answer: null, HasSent: false, Chat.Card: { Id.Length: > 0, Nonce.Length: > 0 } card }
        && (turn.Input.Card == card.Nonce || IsFormer(turn));

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
        renderer.Head(message, new BannerCardData());
        return message;
    }

    /// <param name="answer">What the client that clicked shows meanwhile, which takes nothing but a card; null for the message itself.</param>
    private static void Put(Turn turn, string messageId, Activity message, Activity? answer = null)
    {
        if (messageId.Length > 0)
        {
            turn.Replace(messageId, message);
        }

        turn.Answer ??= CardActionAnswer.Card(answer ?? message);
    }
}
