using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tickets;

/// <summary>An edit or a deletion of a message reaches the copy that was carried to the other side, and what was written down of it.</summary>
public sealed class RelayedEdits(IDbContextFactory<BotDbContext> databases, TicketDesk desk, TicketThreads threads, TicketNews news, BotTexts texts)
{
    private const string ForgetText = """UPDATE "TicketEvents" SET "Text" = $2 WHERE "Id" = $1""";

    public Task OnEditedAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        string text = turnContext.Activity.RemoveRecipientMention()?.Trim() ?? "";
        return text.Length == 0 ? Task.CompletedTask : ChangeAsync(turnContext, text, cancellationToken);
    }

    public Task OnDeletedAsync(ITurnContext turnContext, CancellationToken cancellationToken) => ChangeAsync(turnContext, null, cancellationToken);

    /// <param name="text">The new words; null where the message is gone.</param>
    private async Task ChangeAsync(ITurnContext turnContext, string? text, CancellationToken cancellationToken)
    {
        foreach ((TicketEvent said, Ticket ticket) in await FindAsync(turnContext, cancellationToken))
        {
            TurnChanges changes = TurnChanges.Of(turnContext);
            bool byCustomer = said.Party == nameof(TicketParty.Customer);
            string shown = text ?? texts.RelayedDeleted;
            if (byCustomer && await threads.FindAsync(ticket, cancellationToken) is { } thread)
            {
                changes.Update(thread, said.Copy!, TicketCards.Line(text is null ? shown : texts.RelayedEdited.With(("text", news.CommentLine(ticket, shown)))));
            }
            else if (!byCustomer)
            {
                changes.Update(BotSdk.ReadReference(ticket.Customer), said.Copy!, news.Answer(ticket, said.Actor, shown));
            }

            changes.RunAfter(new Write(ForgetText, [said.Id, text]));
        }
    }

    /// <summary>What the message had said, if it was said in this very place.</summary>
    private async Task<List<(TicketEvent Said, Ticket Ticket)>> FindAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        string? source = turnContext.Activity.Id;
        string place = turnContext.Activity.Conversation.Id!;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<TicketEvent> all = await db.TicketEvents.AsNoTracking()
            .Where(row => row.Source == source && row.Copy != null).ToListAsync(cancellationToken);
        var found = new List<(TicketEvent, Ticket)>();
        foreach (TicketEvent said in all)
        {
            Ticket? ticket = said.Party == nameof(TicketParty.Customer)
                ? await desk.FindAsync(said.Number, cancellationToken)
                : await desk.FindByThreadAsync(place, cancellationToken);
            if (ticket?.Number == said.Number && (said.Party != nameof(TicketParty.Customer) || ticket.CustomerConversation == place))
            {
                found.Add((said, ticket));
            }
        }

        return found;
    }
}

/// <summary>What of the requests wants to hear of more than messages and clicks.</summary>
public sealed record EscalationHooks(TeamEvents Events, RelayedEdits Edits);
