using CsBot.Content.Texts;
using CsBot.Turns;

namespace CsBot.Tickets;

/// <summary>An edit or a deletion of a message, and its return, reaches the copy that was carried to the other side, and what was written down of it.</summary>
internal sealed class RelayedEdits(TicketStore store, TicketThreads threads, HeldReplies held, CustomerSide customer, TicketNews news, CustomerLimits limits, TicketLanguages languages, BotTexts texts)
{
    public Task OnEditedAsync(Turn turn, CancellationToken cancellationToken) => SayAsync(turn, true, cancellationToken);

    public Task OnDeletedAsync(Turn turn, CancellationToken cancellationToken) => ChangeAsync(turn, new Words(null), cancellationToken);

    /// <summary>The person has taken the deletion back.</summary>
    public Task OnRestoredAsync(Turn turn, CancellationToken cancellationToken) => SayAsync(turn, false, cancellationToken);

    private Task SayAsync(Turn turn, bool isEdit, CancellationToken cancellationToken)
    {
        string text = ShortText.Abridge(turn.Said.Message.WordsWithAddresses(), TicketDesk.MaxText);
        return text.Length == 0 ? Task.CompletedTask : ChangeAsync(turn, new Words(text, isEdit), cancellationToken);
    }

    private async Task ChangeAsync(Turn turn, Words words, CancellationToken cancellationToken)
    {
        await held.OnChangedAsync(turn, cancellationToken);
        foreach (TicketEvent said in await store.CarriedAsync(turn.Activity.Id, cancellationToken))
        {
            if (await FindAsync(turn, said, cancellationToken) is { } ticket && await MayAsync(turn, said, words.Text, cancellationToken))
            {
                await ChangeAsync(turn, ticket, said, words, cancellationToken);
            }
        }
    }

    private async Task ChangeAsync(Turn turn, Ticket ticket, TicketEvent said, Words words, CancellationToken cancellationToken)
    {
        if (!IsOfCustomer(said) && words.Text is not null && turn.Said.Message.People is [var colleague, ..])
        {
            // Whoever is mentioned is of the team, and so is what is said now.
            turn.Send(TicketCards.Line(texts.ThreadStays.With(("name", ticket.CustomerName), ("colleague", colleague.Name))));
            return;
        }

        if (!IsOfCustomer(said))
        {
            await customer.RewordAsync(turn, ticket, said, words.Text, cancellationToken);
        }
        else if (await threads.FindAsync(ticket, cancellationToken) is { } thread)
        {
            turn.Changes.Update(thread, said.Copy!, words.Text is { } text ? news.Comment(ticket, text, words.IsEdit) : TicketCards.Line(languages.TeamTexts.RelayedDeleted));
            await customer.RewordCardAsync(turn, ticket, said, words.Text, cancellationToken);
        }

        turn.Changes.RunAfter(TicketStore.Reword(said, words.Text));
    }

    /// <summary>The request that it was said about, if it was said in this very place by who changes it now.</summary>
    private async Task<Ticket?> FindAsync(Turn turn, TicketEvent said, CancellationToken cancellationToken)
    {
        if (said.ActorId != turn.SenderId)
        {
            return null;
        }

        Ticket? ticket = IsOfCustomer(said)
            ? await store.FindAsync(said.Number, cancellationToken)
            : await store.FindByThreadAsync(turn.Conversation, cancellationToken);
        bool isHere = ticket?.Number == said.Number && (!IsOfCustomer(said) || ticket.CustomerConversation == turn.Conversation);
        return isHere ? ticket : null;
    }

    /// <summary>What is taken back goes at any time.</summary>
    private async Task<bool> MayAsync(Turn turn, TicketEvent said, string? text, CancellationToken cancellationToken) =>
        text is null || !IsOfCustomer(said) || await limits.TakeAsync(turn, CustomerLimits.OfMessage(text), cancellationToken);

    private static bool IsOfCustomer(TicketEvent said) => said.Party == nameof(TicketParty.Customer);

    /// <summary>What a message says now.</summary>
    /// <param name="Text">Null where the message is gone.</param>
    private sealed record Words(string? Text, bool IsEdit = false);
}
