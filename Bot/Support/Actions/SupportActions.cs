using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Actions;

/// <summary>What all verbs of the support side share: find the request, do it, and answer who clicked.</summary>
public sealed class SupportActions(TicketDesk desk, TicketCards cards, BotTexts texts)
{
    public TicketClock Clock => desk.Clock;

    /// <summary>The request that the card names, if it is of this very inbox. Else the person is told, and it is null.</summary>
    public async Task<Ticket?> FindAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        Ticket? ticket = await desk.FindAsync(SupportInput.Text(data, "ticket"), cancellationToken);
        if (ticket is not null && ticket.Inbox == InboxDirectory.ChannelOf(turnContext.Activity))
        {
            return ticket;
        }

        await SayAsync(turnContext, texts.SupportUnknown, cancellationToken);
        return null;
    }

    public Activity CardOf(Ticket ticket) => cards.ForSupport(ticket);

    /// <param name="act">What is to be done with it; null where something is missing, which the person has been told.</param>
    public async Task RunAsync(ITurnContext turnContext, JsonElement data, Func<TicketActor, TicketAct?> act, CancellationToken cancellationToken)
    {
        if (await FindAsync(turnContext, data, cancellationToken) is { } ticket && act(SupportInput.ActorOf(turnContext)) is { } wanted)
        {
            await DoAsync(turnContext, ticket, wanted, cancellationToken);
        }
    }

    public async Task DoAsync(ITurnContext turnContext, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        if (await desk.ActAsync(turnContext, ticket, act, cancellationToken) is { } refusal)
        {
            await SayAsync(turnContext, Reason(ticket, refusal), cancellationToken);
        }
        else
        {
            turnContext.TurnState.Set(CardActionAnswer.Card(CardOf(ticket)));
        }
    }

    /// <summary>Puts a card in the place of the clicked one, for the person who clicked.</summary>
    public static async Task ShowAsync(ITurnContext turnContext, Activity card, CancellationToken cancellationToken)
    {
        if (CardActionInvokes.IsInvoke(turnContext))
        {
            turnContext.TurnState.Set(CardActionAnswer.Card(card));
        }
        else
        {
            await turnContext.SendActivityAsync(card, cancellationToken);
        }
    }

    /// <summary>A short notice to the person who clicked.</summary>
    public static async Task SayAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(CardActionAnswer.Message(text));
        if (!CardActionInvokes.IsInvoke(turnContext))
        {
            await turnContext.SendActivityAsync(TicketCards.Line(text), cancellationToken);
        }
    }

    /// <summary>Why something cannot be done, in words.</summary>
    public string Reason(Ticket ticket, TicketRefusal refusal) => (refusal switch
    {
        TicketRefusal.AlreadyTaken => texts.RefusedTaken,
        TicketRefusal.NotPosted => texts.RefusedNotPosted,
        TicketRefusal.NotTaken => texts.RefusedNotTaken,
        TicketRefusal.Closed => texts.SupportAlreadyClosed,
        TicketRefusal.NotClosed => texts.RefusedNotClosed,
        TicketRefusal.Gone => texts.RefusedGone,
        _ => texts.SupportUnknown,
    }).With(("number", ticket.Number), ("name", ticket.AssigneeName));
}
