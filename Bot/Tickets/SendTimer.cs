using System.Text.Json;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>Sends what was held and not taken back; says in the place of the question what has become of it.</summary>
internal sealed class SendTimer(TicketStore store, ReplySender sender, PictureCourier courier, TicketNews news) : ITimerHandler
{
    public string Kind => TicketTimers.Send;

    public bool InWakingHours => false;

    public async Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        HeldReply reply = HeldReply.OfJson(payload.GetRawText());
        if (await store.FindAsync(reply.Ticket, cancellationToken) is not { } ticket)
        {
            return;
        }

        Carried carried = await courier.FetchAllAsync(turn, reply.Pictures, cancellationToken);
        string said = await sender.SendAsync(turn, ticket, reply.Act, carried, cancellationToken);
        Activity line = reply.OnCard && said == sender.Sent(ticket)
            ? news.ForThread(ticket, reply.Act with { IsInThread = false })!
            : TicketCards.Line(said);
        if (reply.Message.Length > 0)
        {
            turn.Changes.Update(turn.Activity.GetConversationReference(), reply.Message, line);
        }
    }
}
