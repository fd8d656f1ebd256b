namespace CsBot.Tests.Requirements;

/// <summary>A test that runs a PostgreSQL server of its own.</summary>
public sealed class PostgresFactAttribute() : RequirementFactAttribute(PostgresServer.Missing);
