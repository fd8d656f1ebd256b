namespace CsBot.Storage;

/// <summary>What it means that a statement touched no row.</summary>
internal enum OnMiss { Nothing, Conflict, Duplicate }

/// <summary>One statement of a transaction. Parameters are $1, $2 ... on every database.</summary>
internal readonly record struct Write(string Sql, object?[] Values, OnMiss OnMiss = OnMiss.Nothing);

internal enum WriteOutcome
{
    Committed,

    /// <summary>Another transaction has changed a row that this one had read.</summary>
    Conflict,

    /// <summary>The activity of this turn was committed before.</summary>
    Duplicate,
}

/// <summary>How a transaction ended; unless committed, nothing of it was written.</summary>
/// <param name="Affected">The rows that each statement touched.</param>
internal readonly record struct WriteResult(WriteOutcome Outcome, int[] Affected)
{
    /// <summary>The end of a transaction of so many statements that lost a race.</summary>
    public static WriteResult ConflictOf(int statements) => new(WriteOutcome.Conflict, new int[statements]);

    public static WriteOutcome OutcomeOf(OnMiss miss) => miss switch
    {
        OnMiss.Conflict => WriteOutcome.Conflict,
        OnMiss.Duplicate => WriteOutcome.Duplicate,
        _ => WriteOutcome.Committed,
    };
}
