using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>An edit or a deletion of a message reaches the copy that was carried to the other side, and what was written down of it.</summary>
internal sealed class RelayedEdits(TicketStore store, TicketThreads threads, TicketNews news, CustomerLimits limits, BotTexts texts)
{
    public Task OnEditedAsync(Turn turn, CancellationToken cancellationToken)
    {
        string text = turn.Activity.RemoveRecipientMention()?.Trim() ?? "";
        return text.Length == 0 ? Task.CompletedTask : ChangeAsync(turn, ShortText.Abridge(text, TicketDesk.MaxText), cancellationToken);
    }

    public Task OnDeletedAsync(Turn turn, CancellationToken cancellationToken) => ChangeAsync(turn, null, cancellationToken);

    /// <param name="text">The new words; null where the message is gone.</param>
    private async Task ChangeAsync(Turn turn, string? text, CancellationToken cancellationToken)
    {
        foreach (TicketEvent said in await store.CarriedAsync(turn.Activity.Id, cancellationToken))
        {
            if (await FindAsync(turn, said, cancellationToken) is { } ticket && await MayAsync(turn, said, text, cancellationToken))
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
}
