using System.Text.Json;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;

namespace CsBot.Tickets;

/// <summary>Brings a request back that was put off.</summary>
public sealed class WakeTimer(TicketDesk desk) : ITimerHandler
{
    public string Kind => TicketTimers.Wake;

    public bool InWakingHours => false;

    public async Task FireAsync(ITurnContext turnContext, JsonElement payload, CancellationToken cancellationToken)
    {
        if (await TicketTimers.TicketOfAsync(desk, turnContext, payload, cancellationToken) is { State: TicketState.Snoozed } ticket)
        {
            await desk.ActAsync(turnContext, ticket, new TicketAct(TicketAction.Wake, TicketActor.System), cancellationToken);
        }
    }
}
