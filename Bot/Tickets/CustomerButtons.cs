using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>The buttons below what the team says to a customer: only the newest message has them.</summary>
internal sealed class CustomerButtons(TicketStore store, TicketLanguages languages, TicketNews news)
{
    /// <summary>The field of a button that stands for the message above it.</summary>
    private const string Said = "said";

    public static bool AreClicked(Turn turn) => turn.Input?.Field(Said) is not null;

    /// <param name="entry">Id of the entry of the history that the message is.</param>
    public void Add(Activity message, Ticket ticket, string entry)
    {
        message.Attachments = [CardsOf(ticket).Buttons(ticket, TicketEvent.MarkOf(entry))];
        ticket.CustomerButtons = entry;
    }

    /// <summary>What stands in the place of the clicked buttons now; null where they are gone.</summary>
    public CardActionAnswer? After(Turn turn, Ticket ticket) => IsClicked(turn, ticket)
        ? CardActionAnswer.Card(new Activity { Attachments = [CardsOf(ticket).Buttons(ticket, TicketEvent.MarkOf(ticket.CustomerButtons!))] })
        : null;

    /// <summary>Says who has the request by now, with the buttons for it.</summary>
    public void Offer(Turn turn, Ticket ticket)
    {
        Activity message = news.Holder(ticket);
        message.Attachments = [CardsOf(ticket).Buttons(ticket, "holder")];
        turn.Send(message);
    }

    /// <summary>The buttons below the last message go where another message follows, or where they were used elsewhere.</summary>
    public async Task LeaveAsync(Turn turn, Ticket ticket, TicketAct act, bool isNew, CancellationToken cancellationToken)
    {
        bool changes = isNew || (act.By.Party == TicketParty.Customer && act.Action != TicketAction.Comment);
        if (!changes || ticket.CustomerButtons is not { } entry || await store.FindEventAsync(entry, cancellationToken) is not { Copy: { } copy } said)
        {
            return;
        }

        Activity message = said.Action == nameof(TicketAction.Resolve)
            ? news.Closed(ticket, said.Actor, said.Text)
            : news.Says(ticket, said.Actor, said.Text ?? languages.CustomerTexts(ticket).RelayedDeleted);
        bool isUsed = !isNew && act.Action != TicketAction.Talk && IsClicked(turn, ticket);
        ticket.CustomerButtons = null;
        if (isUsed)
        {
            Add(message, ticket, entry);
        }

        turn.Changes.Update(CustomerAddress.Of(turn, ticket), copy, message);
    }

    private RequestCards CardsOf(Ticket ticket) => languages.CustomerOf(ticket).Get<RequestCards>();

    private static bool IsClicked(Turn turn, Ticket ticket) =>
        ticket.CustomerButtons is { } entry && turn.Input?.Field(Said) == TicketEvent.MarkOf(entry);
}
