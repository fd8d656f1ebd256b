using CsBot.Content.Texts;
using CsBot.Support;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>What a customer sends to the team.</summary>
/// <param name="Step">Where in the guide the customer is; null before the guide.</param>
public sealed record TicketRequest(string Problem, string Topic, TicketUrgency Urgency, string? Step, TicketDiagnosis Diagnosis);

/// <summary>Opens requests, and puts those that wait into an inbox.</summary>
public sealed class TicketOpening(
    TicketNumbers numbers, InboxDirectory inboxes, TicketThreads threads, TicketDesk desk, TicketHistory history)
{
    /// <summary>Opens a request of the customer of this turn. Without an inbox it waits for one.</summary>
    public async Task<Ticket> OpenAsync(ITurnContext turnContext, TicketRequest request, CancellationToken cancellationToken)
    {
        Activity activity = turnContext.Activity;
        string number = await numbers.NextAsync(turnContext, cancellationToken);
        DateTimeOffset now = desk.Clock.Now;
        var ticket = new Ticket
        {
            Number = number,
            Customer = BotSdk.Write(activity.GetConversationReference()),
            CustomerConversation = activity.Conversation!.Id!,
            CustomerName = SupportInput.NameOf(turnContext),
            Topic = request.Topic,
            Urgency = request.Urgency,
            Step = request.Step,
            Problem = request.Problem,
            Diagnosis = request.Diagnosis.ToJson(),
            Opened = now,
            State = TicketState.Waiting,
            WaitingSince = now,
            Due = desk.Clock.DueFrom(now, request.Urgency),
        };
        TurnChanges changes = TurnChanges.Of(turnContext);
        changes.Add(ticket);
        desk.Record(turnContext, ticket, new TicketEntry("Open", new TicketActor(TicketParty.Customer, activity.From.Id!, ticket.CustomerName), request.Problem));
        if (await inboxes.ForAsync(request.Topic, cancellationToken) is { } inbox)
        {
            threads.Post(turnContext, ticket, inbox);
        }

        return ticket;
    }

    /// <summary>Takes a closed request that is to be opened again out of an inbox that was lost meanwhile. True if it has to be posted anew.</summary>
    public async Task<bool> LeaveLostAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        bool lost = TicketChange.IsClosed(ticket.State) && await inboxes.FindAsync(ticket.Inbox, cancellationToken) is { Lost: not null };
        if (lost)
        {
            (ticket.Inbox, ticket.ThreadOutboxId, ticket.Assignee) = (null, null, null);
        }

        return lost;
    }

    public TicketClock Clock => desk.Clock;

    public DateTimeOffset Now => desk.Clock.Now;

    /// <summary>The request is in no inbox any more.</summary>
    public void TakeBack(ITurnContext turnContext, Ticket ticket)
    {
        var lose = new TicketAct(TicketAction.Lose, TicketActor.System);
        bool talked = ticket.Talking;
        TicketChange.Apply(ticket, lose, Now);
        desk.Record(turnContext, ticket, new TicketEntry(nameof(TicketAction.Lose), lose.By, null, Source: ticket.ThreadOutboxId));
        (ticket.Inbox, ticket.ThreadOutboxId) = (null, null);
        desk.TellTalkOver(turnContext, ticket, talked, lose);
    }

    /// <summary>Says in the inbox that is left, if there is one, what has become of the lost one's requests.</summary>
    public async Task TellNextAsync(ITurnContext turnContext, InboxRow lost, (int Moved, int Waiting) requests, CancellationToken cancellationToken)
    {
        if (await inboxes.ForAsync("", cancellationToken, lost.ChannelId) is { } next)
        {
            string text = history.Texts.InboxLost.With(("moved", requests.Moved), ("waiting", requests.Waiting));
            TurnChanges.Of(turnContext).CreateThread(BotSdk.ReadReference(next.Reference), TicketCards.Line(text));
        }
    }

    /// <summary>Posts what waits for an inbox. To be called in a turn that changes inboxes.</summary>
    /// <param name="change">The inbox that is new in this turn, and the channel that is given up in it.</param>
    /// <returns>How many found an inbox.</returns>
    public async Task<int> PostAsync(
        ITurnContext turnContext, IReadOnlyList<Ticket> waiting, (InboxRow? New, string? Lost) change, CancellationToken cancellationToken)
    {
        int posted = 0;
        foreach (Ticket ticket in waiting)
        {
            InboxRow? target = await inboxes.ForAsync(ticket.Topic, cancellationToken, change.Lost);
            bool better = change.New is { } added && (target is null || InboxDirectory.TopicsOf(added).Contains(ticket.Topic));
            if ((better ? change.New : target) is { } found)
            {
                threads.Post(turnContext, ticket, found);
                await history.TellAsync(turnContext, ticket, found, cancellationToken);
                TurnChanges.Of(turnContext).Update(ticket);
                posted++;
            }
        }

        return posted;
    }
}
