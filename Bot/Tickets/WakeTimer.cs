using System.Text.Json;
using CsBot.Turns;
using CsBot.Turns.Timers;

namespace CsBot.Tickets;

/// <summary>Brings a request back that was put off.</summary>
internal sealed class WakeTimer(TicketStore store, TicketDesk desk) : ITimerHandler
{
    public string Kind => TicketTimers.Wake;

    public bool InWakingHours => false;

    public async Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        if (await store.TicketOfAsync(turn, payload, cancellationToken) is { State: TicketState.Snoozed } ticket)
        {
            await desk.ActAsync(turn, ticket, new TicketAct(TicketAction.Wake, TicketActor.System), cancellationToken);
        }
    }
}
