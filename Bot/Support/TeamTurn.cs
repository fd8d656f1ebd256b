using System.Text.Json;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support;

/// <summary>A turn in which a person of the support team acts, and how that person is answered.</summary>
internal static class TeamTurn
{
    extension(Turn turn)
    {
        /// <summary>Who acts, by the authenticated activity.</summary>
        public TicketActor Member => new(TicketParty.Member, turn.SenderId, turn.SenderName);

        /// <summary>The channel that it comes from, without its thread.</summary>
        public string Channel => InboxDirectory.ChannelOf(turn.Activity);

        /// <summary>A short notice to the person who acts.</summary>
        public void Tell(string text)
        {
            turn.Answer = CardActionAnswer.Message(text);
            if (!turn.IsClickToAnswer)
            {
                turn.Send(TicketCards.Line(text));
            }
        }

        /// <summary>Puts a card in the place of the clicked one, for the person who clicked alone.</summary>
        public void ShowInPlace(Activity card)
        {
            if (turn.IsClickToAnswer)
            {
                turn.Answer = CardActionAnswer.Card(card);
            }
            else
            {
                turn.Send(card);
            }
        }
    }

    extension(JsonElement data)
    {
        /// <summary>What the person entered, or what the card carries, under this name; null for nothing.</summary>
        public string? Text(string name) => UserInput.Member(data, name)?.Trim() is { Length: > 0 } text ? text : null;
    }
}
