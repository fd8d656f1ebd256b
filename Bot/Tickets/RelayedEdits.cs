using CsBot.Content.Texts;
using CsBot.Turns;

namespace CsBot.Tickets;

/// <summary>An edit or a deletion of a message reaches the copy that was carried to the other side, and what was written down of it.</summary>
internal sealed class RelayedEdits(TicketStore store, TicketThreads threads, TicketNews news, BotTexts texts)
{
    public Task OnEditedAsync(Turn turn, CancellationToken cancellationToken)
    {
        string text = turn.Said.Message.WordsWithAddresses();
        return text.Length == 0 ? Task.CompletedTask : ChangeAsync(turn, text, cancellationToken);
    }

    public Task OnDeletedAsync(Turn turn, CancellationToken cancellationToken) => ChangeAsync(turn, null, cancellationToken);

    /// <param name="text">The new words; null where the message is gone.</param>
    private async Task ChangeAsync(Turn turn, string? text, CancellationToken cancellationToken)
    {
        foreach (TicketEvent said in await store.CarriedAsync(turn.Activity.Id, cancellationToken))
        {
            if (await FindAsync(turn, said, cancellationToken) is { } ticket)
            {
                await ChangeAsync(turn, ticket, said, text, cancellationToken);
            }
        }
    }

    private async Task ChangeAsync(Turn turn, Ticket ticket, TicketEvent said, string? text, CancellationToken cancellationToken)
    {
        string shown = text ?? texts.RelayedDeleted;
        if (!IsOfCustomer(said))
        {
            turn.Changes.Update(BotSdk.ReadReference(ticket.Customer), said.Copy!, news.Answer(ticket, said.Actor, shown));
        }
        else if (await threads.FindAsync(ticket, cancellationToken) is { } thread)
        {
            string line = text is null ? shown : texts.RelayedEdited.With(("text", news.CommentLine(ticket, shown)));
            turn.Changes.Update(thread, said.Copy!, TicketCards.Line(line));
        }

        turn.Changes.RunAfter(TicketStore.Reword(said, text));
    }

    /// <summary>The request that it was said about, if it was said in this very place.</summary>
    private async Task<Ticket?> FindAsync(Turn turn, TicketEvent said, CancellationToken cancellationToken)
    {
        Ticket? ticket = IsOfCustomer(said)
            ? await store.FindAsync(said.Number, cancellationToken)
            : await store.FindByThreadAsync(turn.Conversation, cancellationToken);
        bool isHere = ticket?.Number == said.Number && (!IsOfCustomer(said) || ticket.CustomerConversation == turn.Conversation);
        return isHere ? ticket : null;
    }

    private static bool IsOfCustomer(TicketEvent said) => said.Party == nameof(TicketParty.Customer);
}
