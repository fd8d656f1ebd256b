using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>Knows whether a customer's words may answer what a person of the team said last.</summary>
internal sealed class TeamQuestions(TicketStore store)
{
    /// <summary>The newest open request in which it is the customer's turn; null where there is none.</summary>
    public async Task<PassData?> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Chat.Diagnostics.HasRequests || turn.Input is not { Text.Length: > 0 } input)
        {
            return null;
        }

        List<Ticket> all = await store.OfCustomerAsync(turn.Conversation, cancellationToken);
        return all.Find(ticket => ticket is { IsOpen: true, FirstReply: not null, WaitingSince: null, AssigneeName: not null }) is { } ticket
            ? new PassData(
                turn.Texts.PassQuestion.With(("name", ticket.AssigneeName)),
                turn.Texts.PassSend.With(("name", ticket.AssigneeName)),
                ticket.Number,
                input.Text)
            : null;
    }
}
