using CsBot.Storage;

namespace CsBot.Tests.Storage;

public sealed class JourneyRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly JourneyRule Rule = new(TimeSpan.FromDays(14));

    [Theory]
    [InlineData(0, "", JourneyOutcome.Running)]
    [InlineData(13.99, "", JourneyOutcome.Running)]
    [InlineData(14, "", JourneyOutcome.Abandoned)]
    [InlineData(400, "", JourneyOutcome.Abandoned)]
    [InlineData(13.99, "parked", JourneyOutcome.Parked)]
    [InlineData(14, "parked", JourneyOutcome.Abandoned)]
    [InlineData(1, "finished", JourneyOutcome.Running)]
    [InlineData(14, "finished", JourneyOutcome.Unconfirmed)]
    [InlineData(0, "finished confirmed", JourneyOutcome.Confirmed)]
    [InlineData(400, "finished confirmed", JourneyOutcome.Confirmed)]
    [InlineData(1, "finished confirmed parked", JourneyOutcome.Confirmed)]
    [InlineData(0, "replaced", JourneyOutcome.Replaced)]
    [InlineData(400, "replaced finished", JourneyOutcome.Replaced)]
    [InlineData(0, "confirmed replaced", JourneyOutcome.Confirmed)]
    internal void TakesNoSilenceForSuccess(double daysOfSilence, string flags, JourneyOutcome outcome) =>
        Assert.Equal(outcome, Rule.OutcomeOf(Row(daysOfSilence, flags), Now));

    private static JourneyRow Row(double daysOfSilence, string flags) => new()
    {
        Id = "a:1/1",
        Conversation = "a:1",
        GuideId = "customersource",
        Started = Now.AddDays(-500),
        LastSign = Now.AddDays(-daysOfSilence),
        Practice = flags.Contains("practice", StringComparison.Ordinal),
        Parked = flags.Contains("parked", StringComparison.Ordinal),
        Finished = flags.Contains("finished", StringComparison.Ordinal),
        Confirmed = flags.Contains("confirmed", StringComparison.Ordinal),
        Replaced = flags.Contains("replaced", StringComparison.Ordinal),
    };
}
