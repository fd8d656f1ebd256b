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
                turn.Whisper(TicketCards.Line(text));
            }
        }

        /// <summary>Says something that is for nobody but the person who acts; everybody sees it where the channel knows no such messages.</summary>
        public void Whisper(Activity message)
        {
            if (turn is { IsTeams: true, IsPersonal: false, Activity.From: { } person })
            {
                turn.Changes.Whisper(turn.Activity.GetConversationReference(), message, person);
            }
            else
            {
                turn.Send(message);
            }
        }

        /// <summary>Says by an emoji on the person's message that it was done; in words where the channel knows no reactions of bots.</summary>
        public void React(string reaction, Activity instead)
        {
            if (turn is { IsTeams: true, Activity.Id: { Length: > 0 } said })
            {
                turn.Changes.React(turn.Activity.GetConversationReference(), said, reaction, instead);
            }
            else
            {
                turn.Send(instead);
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
