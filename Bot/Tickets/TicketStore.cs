using CsBot.Storage;
using CsBot.Turns.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tickets;

/// <summary>A request, and its thread where it exists.</summary>
internal sealed record TicketInThread(Ticket Ticket, string? Thread);

/// <summary>A message for the team that has not arrived.</summary>
/// <param name="IsOfAnother">It stands in the thread of a request of somebody else.</param>
internal sealed record UndeliveredMessage(long Sequence, string Activity, bool IsOfAnother);

/// <summary>Asks the database for requests and their history: nothing else queries them.</summary>
internal sealed class TicketStore(IDbContextFactory<BotDbContext> databases)
{
    private const int MaxFound = 1000;

    private const string ForgetWords = """UPDATE "TicketEvents" SET "Text" = $2 WHERE "Id" = $1""";

    /// <summary>The stand-ins of the threads that the requests of a channel have.</summary>
    private const string ThreadsOfChannel = $""" (SELECT '{OutboxId.ThreadPrefix}' || "ThreadOutboxId" FROM "Tickets" WHERE "Inbox" = $1) """;

    private static readonly string ForgetUnsaidSql =
        $"""DELETE FROM "Outbox" WHERE "State" IN ({SqlState.Of(OutboxState.Pending, OutboxState.Parked)}) AND "Conversation" IN {ThreadsOfChannel}""";

    public Task<Ticket?> FindAsync(string? number, CancellationToken cancellationToken) =>
        AskAsync(db => Read(db).FirstOrDefaultAsync(ticket => ticket.Number == number, cancellationToken), cancellationToken);

    /// <summary>The request whose thread the conversation is.</summary>
    public Task<Ticket?> FindByThreadAsync(string conversation, CancellationToken cancellationToken) => AskAsync(
        db => db.Outbox.Where(row => row.CreatedConversation == conversation)
            .Join(db.Set<Ticket>(), row => row.Id, ticket => ticket.ThreadOutboxId, (_, ticket) => ticket)
            .AsNoTracking().FirstOrDefaultAsync(cancellationToken),
        cancellationToken);

    /// <summary>All requests of a customer, the newest first.</summary>
    public Task<List<Ticket>> OfCustomerAsync(string conversation, CancellationToken cancellationToken) => OfCustomersAsync([conversation], cancellationToken);

    /// <summary>All requests of these customers, the newest first.</summary>
    public Task<List<Ticket>> OfCustomersAsync(IReadOnlyList<string> conversations, CancellationToken cancellationToken) => AskAsync(
        db => Read(db).Where(ticket => conversations.Contains(ticket.CustomerConversation)).OrderByDescending(ticket => ticket.Opened).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>What people of the team have in hand.</summary>
    /// <param name="except">The chat of a customer whose requests are left out.</param>
    public Task<List<Ticket>> InHandOfAsync(IReadOnlyList<string> people, string except, CancellationToken cancellationToken) => AskAsync(
        db => Read(db).Where(ticket => ticket.Assignee != null && people.Contains(ticket.Assignee) && ticket.CustomerConversation != except)
            .Where(ticket => ticket.State == TicketState.Taken || ticket.State == TicketState.Snoozed).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>What people of the team have in these channels, open or closed.</summary>
    public Task<List<Ticket>> OwnedInAsync(IReadOnlyList<string> channels, IReadOnlyList<string> people, CancellationToken cancellationToken) => AskAsync(
        db => Read(db).Where(ticket => ticket.Assignee != null && people.Contains(ticket.Assignee))
            .Where(ticket => ticket.Inbox != null && channels.Contains(ticket.Inbox)).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>What somebody in the channel has, or had when it was closed.</summary>
    public Task<List<Ticket>> OwnedInAsync(string channel, CancellationToken cancellationToken) => AskAsync(
        db => Read(db).Where(ticket => ticket.Assignee != null && ticket.Inbox == channel).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>What waits for an inbox, the oldest first.</summary>
    public Task<List<Ticket>> WaitingAsync(CancellationToken cancellationToken) => AskAsync(
        db => Read(db).Where(ticket => ticket.State == TicketState.Waiting).OrderBy(ticket => ticket.Opened).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The open requests of a channel, the oldest first.</summary>
    public Task<List<Ticket>> OpenInAsync(string channel, CancellationToken cancellationToken) => AskAsync(
        db => Open(db).Where(ticket => ticket.Inbox == channel).OrderBy(ticket => ticket.Opened).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Open requests that the channel has by the book alone, the oldest first.</summary>
    public Task<List<Ticket>> UnpostedInAsync(string channel, CancellationToken cancellationToken) => AskAsync(
        db => Unposted(db).Where(ticket => ticket.Inbox == channel).OrderBy(ticket => ticket.Opened).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>How many requests wait for an inbox, and how many one has by the book alone.</summary>
    public Task<(int Waiting, int Unposted)> CountUnheardAsync(CancellationToken cancellationToken) => AskAsync(
        async db => (
            await db.Tickets.CountAsync(ticket => ticket.State == TicketState.Waiting, cancellationToken),
            await Unposted(db).CountAsync(cancellationToken)),
        cancellationToken);

    /// <summary>The requests of a channel that were closed, not taken back, the last one first.</summary>
    public Task<List<TicketInThread>> ResolvedInAsync(string channel, int max, CancellationToken cancellationToken) => AskAsync(
        db => InThreads(db, Read(db).Where(ticket => ticket.Inbox == channel && ticket.State == TicketState.Resolved).OrderByDescending(ticket => ticket.ClosedAt).Take(max))
            .ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>What was opened or closed in a channel since then.</summary>
    public Task<List<Ticket>> SinceAsync(string channel, DateTimeOffset from, CancellationToken cancellationToken) => AskAsync(
        db => Read(db).Where(ticket => ticket.Inbox == channel && (ticket.Opened >= from || ticket.ClosedAt >= from)).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>The requests of some channels, the newest first.</summary>
    /// <param name="number">Of one request; null for all.</param>
    public Task<List<TicketInThread>> InChannelsAsync(IReadOnlyList<string> channels, string? number, bool closedToo, CancellationToken cancellationToken) => AskAsync(
        db => InThreads(db, (closedToo ? Read(db) : Open(db))
            .Where(ticket => ticket.Inbox != null && channels.Contains(ticket.Inbox) && (number == null || ticket.Number == number))
            .OrderByDescending(ticket => ticket.Opened).Take(MaxFound)).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>What a message of the channel has said that was carried to the other side.</summary>
    public Task<List<TicketEvent>> CarriedAsync(string? source, CancellationToken cancellationToken) => AskAsync(
        db => db.TicketEvents.AsNoTracking().Where(row => row.Source == source && row.Copy != null).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The channel's id of the message in which the customer asked; null where they filled in the form.</summary>
    public Task<string?> AskedInAsync(Ticket ticket, CancellationToken cancellationToken) => AskAsync(
        db => db.TicketEvents.Where(row => row.Number == ticket.Number && row.Action == TicketEvent.Open).Select(row => row.Source).FirstOrDefaultAsync(cancellationToken),
        cancellationToken);

    /// <summary>One entry of the history.</summary>
    public Task<TicketEvent?> FindEventAsync(string id, CancellationToken cancellationToken) => AskAsync(
        db => db.TicketEvents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken), cancellationToken);

    /// <summary>True where somebody has decided what becomes of what the team wrote in that message of the request's thread.</summary>
    public Task<bool> IsDecidedAsync(Ticket ticket, string source, CancellationToken cancellationToken) => AskAsync(
        db => db.TicketEvents.AnyAsync(
            row => row.Number == ticket.Number && row.Source == source && row.Action == TicketEvent.Decided,
            cancellationToken),
        cancellationToken);

    /// <summary>What is held that the team has sent, as JSON.</summary>
    public Task<List<string>> HeldAsync(Ticket ticket, CancellationToken cancellationToken) => AskAsync(
        db => db.Set<TimerRow>().Where(timer => timer.Conversation == OutboxId.ThreadPrefix + ticket.ThreadOutboxId && timer.Kind.StartsWith(TicketTimers.Send))
            .Select(timer => timer.Payload).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>What was said about a request by some kinds of actions, the newest first.</summary>
    public Task<List<TicketEvent>> SaidAsync(Ticket ticket, IReadOnlyList<string> actions, int max, CancellationToken cancellationToken) => AskAsync(
        db => db.TicketEvents.AsNoTracking().Where(row => row.Number == ticket.Number && row.Text != null && actions.Contains(row.Action))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(max).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>Everything that customers have said about their requests after they had opened them.</summary>
    public Task<List<string>> WordsOfAsync(IReadOnlyList<string> conversations, CancellationToken cancellationToken) => AskAsync(
        db => db.TicketEvents.Where(row => conversations.Contains(row.Conversation) && row.Text != null && row.Party == nameof(TicketParty.Customer))
            .Select(row => row.Text!).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>What a customer has sent to the team since then, and when.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset At, Amount Amount)>> SentSinceAsync(string conversation, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var rows = await AskAsync(
            db => db.TicketEvents.Where(row => row.Conversation == conversation && row.At >= from && row.Party == nameof(TicketParty.Customer) && row.Action != TicketHistory.Retold)
                .Select(row => new { row.At, row.Action, Length = row.Text == null ? 0 : row.Text.Length }).ToListAsync(cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => (row.At, row.Action switch
        {
            TicketEvent.Open => new Amount(Requests: 1, Bytes: row.Length),
            TicketEvent.Picture => new Amount(Pictures: 1),
            _ => new Amount(Messages: 1, Bytes: row.Length),
        }))];
    }

    /// <summary>The threads that a request has and had, where they exist.</summary>
    public Task<List<OutboxRow>> ThreadsOfAsync(Ticket ticket, CancellationToken cancellationToken) => AskAsync(
        async db =>
        {
            List<string?> former = await db.TicketEvents.Where(row => row.Number == ticket.Number && row.Action == nameof(TicketAction.Lose))
                .Select(row => row.Source).ToListAsync(cancellationToken);
            return await db.Outbox.AsNoTracking()
                .Where(row => (row.Id == ticket.ThreadOutboxId || former.Contains(row.Id)) && row.CreatedConversation != null).ToListAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Our ids of the messages below requests of other customers that quote the request, and what created their threads.</summary>
    public async Task<IReadOnlyList<(string Quote, OutboxRow Created)>> QuotesOfAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var rows = await AskAsync(
            db => (from said in db.TicketEvents
                   where said.Number == ticket.Number && said.Action == TicketEvent.Quoted
                   join quote in db.Outbox on said.Copy equals quote.Id
                   join created in db.Outbox on said.Source equals created.Id
                   where quote.State == OutboxState.Delivered && created.CreatedConversation != null
                       && !db.Set<Ticket>().Any(own => own.ThreadOutboxId == created.Id && own.CustomerConversation == ticket.CustomerConversation)
                   select new { Quote = quote.Id, Created = created }).AsNoTracking().ToListAsync(cancellationToken),
            cancellationToken);
        return [.. rows.DistinctBy(row => row.Quote).Select(row => (row.Quote, row.Created))];
    }

    /// <summary>Our ids of the lines that were delivered to a thread, and not deleted since.</summary>
    public Task<List<string>> LinesInAsync(OutboxRow thread, CancellationToken cancellationToken) => AskAsync(
        db => db.Outbox.Where(row => row.State == OutboxState.Delivered)
            .Where(row => row.Kind == OutboxKind.Send || row.Kind == OutboxKind.Whisper || row.Kind == OutboxKind.React)
            .Where(row => row.Conversation == OutboxId.Thread(thread.Id) || row.Conversation == thread.CreatedConversation)
            .Where(row => !db.Outbox.Any(gone => gone.State == OutboxState.Delivered && gone.Kind == OutboxKind.Delete && gone.Conversation == OutboxId.Thread(thread.Id)
                && (gone.Target == row.Id || gone.Target == row.ChannelActivityId)))
            .Select(row => row.Id).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>What the team has not got yet, but for the cards of other requests than these.</summary>
    public Task<List<UndeliveredMessage>> UndeliveredAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken) => AskAsync(
        db =>
        {
            IQueryable<Ticket> others = db.Set<Ticket>().Where(ticket => !numbers.Contains(ticket.Number));
            return db.Outbox.AsNoTracking()
                .Where(row => row.State != OutboxState.Delivered && row.Activity != "")
                .Where(row => row.Conversation.StartsWith(OutboxId.ThreadPrefix) || db.Set<InboxRow>().Any(inbox => row.Conversation.StartsWith(inbox.ChannelId)))
                .Where(row => !others.Any(ticket => ticket.ThreadOutboxId == row.Id))
                .Select(row => new UndeliveredMessage(
                    row.Sequence,
                    row.Activity,
                    others.Any(ticket => ticket.ThreadOutboxId == row.Conversation.Substring(OutboxId.ThreadPrefix.Length)
                        || db.Outbox.Any(created => created.CreatedConversation == row.Conversation && created.Id == ticket.ThreadOutboxId))))
                .ToListAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Puts other words in the place of what was said; none where the message is gone.</summary>
    public static Write Reword(TicketEvent said, string? text) => new(ForgetWords, [said.Id, text]);

    /// <summary>Delivers what was parked while the bot was away from a channel: there, and in the threads of its requests.</summary>
    public static Write Unpark(string channel, DateTimeOffset now) =>
        OutboxSql.Unpark(channel, now, $""" ("Conversation" = $1 OR "Conversation" IN {ThreadsOfChannel})""");

    /// <summary>Forgets what was to be said in threads of a channel that is given up; threads that exist stay as they are.</summary>
    public static Write ForgetUnsaid(string channel) => new(ForgetUnsaidSql, [channel]);

    private static IQueryable<Ticket> Read(BotDbContext db) => db.Tickets.AsNoTracking();

    private static IQueryable<Ticket> Open(BotDbContext db) =>
        Read(db).Where(ticket => ticket.State != TicketState.Resolved && ticket.State != TicketState.Withdrawn);

    private static IQueryable<TicketInThread> InThreads(BotDbContext db, IQueryable<Ticket> tickets) => tickets.Select(ticket => new TicketInThread(
        ticket, db.Outbox.Where(row => row.Id == ticket.ThreadOutboxId).Select(row => row.CreatedConversation).FirstOrDefault()));

    /// <summary>Open requests whose thread could not be begun, whatever was tried.</summary>
    private static IQueryable<Ticket> Unposted(BotDbContext db) => Open(db)
        .Where(ticket => db.Outbox.Any(row => row.Id == ticket.ThreadOutboxId && row.State == OutboxState.Failed && row.CreatedConversation == null));

    private async Task<T> AskAsync<T>(Func<BotDbContext, Task<T>> query, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await query(db);
    }
}
