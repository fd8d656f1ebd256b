namespace CsBot.Storage;

internal enum JourneyOutcome
{
    /// <summary>The person was heard of lately.</summary>
    Running,

    /// <summary>The person has put the guide away and was heard of lately.</summary>
    Parked,

    /// <summary>The proof was seen. The only success there is.</summary>
    Confirmed,

    /// <summary>The person said that they are signed in, and fell silent before the proof.</summary>
    Unconfirmed,

    /// <summary>The person fell silent on the way.</summary>
    Abandoned,

    /// <summary>The person began again.</summary>
    Replaced,
}

/// <summary>Says what became of a journey. Silence is never taken for success.</summary>
internal sealed class JourneyRule(TimeSpan silence)
{
    public JourneyOutcome OutcomeOf(JourneyRow row, DateTimeOffset now) => row switch
    {
        { Confirmed: true } => JourneyOutcome.Confirmed,
        { Replaced: true } => JourneyOutcome.Replaced,
        _ when now - row.LastSign < silence => row.Parked ? JourneyOutcome.Parked : JourneyOutcome.Running,
        { Finished: true } => JourneyOutcome.Unconfirmed,
        _ => JourneyOutcome.Abandoned,
    };
}
