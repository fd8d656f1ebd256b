using CsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsBot.Tickets;

/// <summary>The tables of requests and inboxes in the bot's database.</summary>
internal static class TicketTables
{
    extension(BotDbContext db)
    {
        public DbSet<Ticket> Tickets => db.Set<Ticket>();

        public DbSet<TicketEvent> TicketEvents => db.Set<TicketEvent>();

        public DbSet<DeskRow> Desks => db.Set<DeskRow>();

        public DbSet<InboxRow> Inboxes => db.Set<InboxRow>();

        public DbSet<InboxCodeRow> InboxCodes => db.Set<InboxCodeRow>();
    }

    private sealed class OfTickets : IEntityTypeConfiguration<Ticket>
    {
        public void Configure(EntityTypeBuilder<Ticket> builder)
        {
            builder.HasIndex(row => row.CustomerConversation);
            builder.HasIndex(row => row.ThreadOutboxId);
            builder.HasIndex(row => row.CustomerCard);
            builder.HasIndex(row => new { row.Inbox, row.State });
            builder.HasIndex(row => row.ClosedAt);
        }
    }

    private sealed class OfEvents : IEntityTypeConfiguration<TicketEvent>
    {
        public void Configure(EntityTypeBuilder<TicketEvent> builder)
        {
            builder.HasIndex(row => row.Number);
            builder.HasIndex(row => row.Conversation);
            builder.HasIndex(row => row.Source);
            builder.HasIndex(row => row.ActorId);
        }
    }

    private sealed class OfDesks : AsItsRow<DeskRow>;

    private sealed class OfInboxes : AsItsRow<InboxRow>;

    private sealed class OfCodes : AsItsRow<InboxCodeRow>;

    /// <summary>A table about which its row says everything.</summary>
    private abstract class AsItsRow<TRow> : IEntityTypeConfiguration<TRow>
        where TRow : class
    {
        public void Configure(EntityTypeBuilder<TRow> builder)
        {
        }
    }
}
