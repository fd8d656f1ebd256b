using System.Globalization;
using CsBot.Turns.Timers;

namespace CsBot.Tests.Turns.Timers;

public sealed class WakingHoursTests
{
    [Theory]
    [InlineData("2026-11-02T12:00Z", "Europe/Berlin", "2026-11-02T12:00Z")]
    [InlineData("2026-11-02T05:00Z", "Europe/Berlin", "2026-11-02T08:00Z")]
    [InlineData("2026-11-02T19:30Z", "Europe/Berlin", "2026-11-03T08:00Z")]
    [InlineData("2026-11-02T18:00Z", "Europe/Berlin", "2026-11-03T08:00Z")]
    [InlineData("2026-11-02T17:59Z", "Europe/Berlin", "2026-11-02T17:59Z")]
    [InlineData("2026-11-02T12:00Z", "America/Los_Angeles", "2026-11-02T17:00Z")]
    [InlineData("2026-11-02T12:00Z", "Pacific/Auckland", "2026-11-02T20:00Z")]
    [InlineData("2026-11-02T05:00Z", null, "2026-11-02T09:00Z")]
    [InlineData("2026-11-02T05:00Z", "Nowhere/Land", "2026-11-02T09:00Z")]
    public void NightsWaitForTheMorningWhereThePersonIs(string time, string? zone, string expected) =>
        Assert.Equal(Parse(expected), WakingHours.Next(Parse(time), zone));

    [Theory]
    [InlineData("2026-03-28T20:00Z", "2026-03-29T07:00Z")]
    [InlineData("2026-10-24T20:00Z", "2026-10-25T08:00Z")]
    public void NineStaysNineWhenTheClocksChange(string time, string expected) =>
        Assert.Equal(Parse(expected), WakingHours.Next(Parse(time), "Europe/Berlin"));

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
