using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CsBot.Storage;

/// <summary>
/// The database of the bot: the only thing that replicas share. It is for queries; what a turn changes goes through
/// <c>TurnChanges</c>, never through <c>SaveChanges</c>.
/// </summary>
internal abstract class BotDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<StateRow> States => Set<StateRow>();

    public DbSet<SeenRow> Seen => Set<SeenRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    public DbSet<ReplicaRow> Replicas => Set<ReplicaRow>();

    public DbSet<TimerRow> Timers => Set<TimerRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<FailureRow> Failures => Set<FailureRow>();

    public DbSet<LearnedAnswerRow> LearnedAnswers => Set<LearnedAnswerRow>();

    public DbSet<JourneyRow> Journeys => Set<JourneyRow>();

    public DbSet<QuestionRow> Questions => Set<QuestionRow>();

    public DbSet<DailyCountRow> DailyCounts => Set<DailyCountRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Milliseconds UTC: SQLite can neither order nor compare its text form of an offset.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // The tables of the folders above are described beside their rows.
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotDbContext).Assembly);
        modelBuilder.Entity<SeenRow>().HasIndex(row => row.At);
        modelBuilder.Entity<OutboxRow>(row =>
        {
            row.Property(r => r.Id).IsRequired();
            row.HasIndex(r => r.Id).IsUnique();
            row.HasIndex(r => new { r.State, r.Conversation, r.Sequence });
            row.HasIndex(r => r.CreatedConversation);
        });
        modelBuilder.Entity<TimerRow>().HasIndex(row => row.Due);
        modelBuilder.Entity<ConversationRow>(row =>
        {
            row.HasIndex(r => r.Heard);
            row.HasIndex(r => r.Person);
            row.HasIndex(r => r.ObjectId);
        });
        modelBuilder.Entity<JourneyRow>(row =>
        {
            row.HasIndex(r => r.Conversation);
            row.HasIndex(r => r.Started);
        });
        modelBuilder.Entity<QuestionRow>(row =>
        {
            row.HasIndex(r => r.Conversation);
            row.HasIndex(r => r.At);
        });
    }

    private sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
        value => value.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}

/// <summary>The model on SQLite, with its migrations.</summary>
internal sealed class SqliteBotDbContext(DbContextOptions<SqliteBotDbContext> options) : BotDbContext(options);

/// <summary>The model on PostgreSQL, with its migrations.</summary>
internal sealed class PostgreSqlBotDbContext(DbContextOptions<PostgreSqlBotDbContext> options) : BotDbContext(options);
