using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>Finds the customer's own request that a card or their words name.</summary>
internal sealed class OwnRequests(TicketStore store, BotTexts texts)
{
    /// <summary>The field of an input that holds the request's number.</summary>
    public const string NumberField = "ticket";

    /// <summary>A command about one request. It is carried out if the request is of this very conversation: the number is the client's word.</summary>
    public Command Command(string name, Func<Turn, Ticket, CancellationToken, Task> act) => new(name, async (turn, cancellationToken) =>
    {
        if (await FindAsync(turn, cancellationToken) is { } ticket)
        {
            await act(turn, ticket, cancellationToken);
        }
        else
        {
            turn.Say(texts.TicketUnknown);
        }

        return Next.Wait;
    });

    /// <summary>The request that the input of the turn names; null where the customer has no such.</summary>
    public async Task<Ticket?> FindAsync(Turn turn, CancellationToken cancellationToken) =>
        await store.FindAsync(turn.Input!.Field(NumberField), cancellationToken) is { } ticket && ticket.CustomerConversation == turn.Conversation ? ticket : null;

    /// <summary>The customer of a request, as who does something with it in this turn.</summary>
    public static TicketActor CustomerOf(Ticket ticket, Turn turn) => new(TicketParty.Customer, turn.SenderId, ticket.CustomerName);
}
