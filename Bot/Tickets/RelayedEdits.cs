using CsBot.Content.Texts;
using CsBot.Turns;

namespace CsBot.Tickets;

/// <summary>An edit or a deletion of a message, and its return, reaches the copy that was carried to the other side, and what was written down of it.</summary>
internal sealed class RelayedEdits(TicketStore store, TicketThreads threads, TicketNews news, BotTexts texts)
{
    public Task OnEditedAsync(Turn turn, CancellationToken cancellationToken) => SayAsync(turn, true, cancellationToken);

    public Task OnDeletedAsync(Turn turn, CancellationToken cancellationToken) => ChangeAsync(turn, new Words(null), cancellationToken);

    /// <summary>The person has taken the deletion back.</summary>
    public Task OnRestoredAsync(Turn turn, CancellationToken cancellationToken) => SayAsync(turn, false, cancellationToken);

    private Task SayAsync(Turn turn, bool isEdit, CancellationToken cancellationToken)
    {
        string text = turn.Said.Message.WordsWithAddresses();
        return text.Length == 0 ? Task.CompletedTask : ChangeAsync(turn, new Words(text, isEdit), cancellationToken);
    }

    private async Task ChangeAsync(Turn turn, Words words, CancellationToken cancellationToken)
    {
        foreach (TicketEvent said in await store.CarriedAsync(turn.Activity.Id, cancellationToken))
        {
            if (await FindAsync(turn, said, cancellationToken) is { } ticket)
            {
                await ChangeAsync(turn, ticket, said, words, cancellationToken);
            }
        }
    }

    private async Task ChangeAsync(Turn turn, Ticket ticket, TicketEvent said, Words words, CancellationToken cancellationToken)
    {
        string shown = words.Text ?? texts.RelayedDeleted;
        if (!IsOfCustomer(said))
        {
            turn.Changes.Update(BotSdk.ReadReference(ticket.Customer), said.Copy!, news.Answer(ticket, said.Actor, shown));
        }
        else if (await threads.FindAsync(ticket, cancellationToken) is { } thread)
        {
            string line = words.Text is null ? shown : news.CommentLine(ticket, shown);
            line = words.IsEdit ? texts.RelayedEdited.With(("text", line)) : line;
            turn.Changes.Update(thread, said.Copy!, TicketCards.Line(line));
        }

        turn.Changes.RunAfter(TicketStore.Reword(said, words.Text));
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

    /// <summary>What a message says now.</summary>
    /// <param name="Text">Null where the message is gone.</param>
    private sealed record Words(string? Text, bool IsEdit = false);
}
