using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>Sends what the team says to its customer, the pictures with it.</summary>
internal sealed class ReplySender(TicketDesk desk, TicketNews news, BotTexts texts)
{
    /// <returns>What has become of it, in a sentence.</returns>
    public async Task<string> SendAsync(Turn turn, Ticket ticket, TicketAct act, Carried carried, CancellationToken cancellationToken)
    {
        if (await desk.ActAsync(turn, ticket, act, cancellationToken) is { } refusal)
        {
            return news.Reason(ticket, refusal);
        }

        foreach (Activity message in carried.Messages)
        {
            turn.Changes.Send(BotSdk.ReadReference(ticket.Customer), message);
        }

        return carried.Left.Count == 0 ? Sent(ticket) : texts.SupportLeft.With(("name", ticket.CustomerName), ("left", string.Join(' ', carried.Left)));
    }

    /// <summary>What is said where all of it was sent.</summary>
    public string Sent(Ticket ticket) => texts.SupportSent.With(("name", ticket.CustomerName));
}
