using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>Where a customer is reached.</summary>
internal static class CustomerAddress
{
    /// <summary>In the customer's own turn it is known best where the channel is by now.</summary>
    public static ConversationReference Of(Turn turn, Ticket ticket) => turn is { IsProactive: false } && turn.Conversation == ticket.CustomerConversation
        ? turn.Activity.GetConversationReference()
        : BotSdk.ReadReference(ticket.Customer);
}
