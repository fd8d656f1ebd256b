using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CsBot.Storage;

/// <summary>What <c>dotnet ef migrations add</c> builds the SQLite migrations from.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteBotDbContext>
{
    public SqliteBotDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite().Options);
}

/// <summary>What <c>dotnet ef migrations add</c> builds the PostgreSQL migrations from.</summary>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlBotDbContext>
{
    public PostgreSqlBotDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlBotDbContext>().UseNpgsql().Options);
}
