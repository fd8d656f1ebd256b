using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CsBot.Tickets;
using Microsoft.Extensions.Options;

namespace CsBot.Tests.Tickets;

public sealed class OfficeHoursTests
{
    [Theory]
    // Monday 2 November 2026, Berlin is UTC+1.
    [InlineData("2026-11-02T09:00Z", 2, "2026-11-02T11:00Z")]
    [InlineData("2026-11-02T15:00Z", 2, "2026-11-03T09:00Z")]
    [InlineData("2026-11-02T05:00Z", 2, "2026-11-02T10:00Z")]
    [InlineData("2026-11-02T20:00Z", 0, "2026-11-03T08:00Z")]
    [InlineData("2026-11-06T15:30Z", 1, "2026-11-07T09:30Z")]
    [InlineData("2026-11-07T12:00Z", 1, "2026-11-09T09:00Z")]
    [InlineData("2026-12-24T15:30Z", 1, "2026-12-28T08:30Z")]
    // Clocks change on the night of 25 October.
    [InlineData("2026-10-23T14:30Z", 3, "2026-10-26T08:30Z")]
    // And at year's end.
    [InlineData("2026-12-31T15:30Z", 1, "2027-01-04T08:30Z")]
    public void AnAnswerIsDueAfterWorkingHours(string from, int hours, string due) =>
        Assert.Equal(Time(due), Hours("Mon-Fri 09:00-17:00; Sat 10:00-12:00", "2026-12-25, 2026-12-26, 2027-01-01, 2027-01-02").Add(Time(from), TimeSpan.FromHours(hours)));

    [Fact]
    public void WithoutHoursSomebodyIsAlwaysThere()
    {
        OfficeHours always = Hours(null, null);
        Assert.True(always.IsOpen(Time("2026-12-25T03:00Z")));
        Assert.Equal(Time("2026-12-25T05:00Z"), always.Add(Time("2026-12-25T03:00Z"), TimeSpan.FromHours(2)));
    }

    [Fact]
    public void AHolidayCountsAlsoWithoutHours() =>
        Assert.Equal(Time("2026-12-25T23:00Z"), Hours(null, "2026-12-25").NextOpening(Time("2026-12-25T03:00Z")));

    [Theory]
    [InlineData("Hours", "nine to five", "Escalation:Hours: \"nine to five\"")]
    [InlineData("Hours", "Mon-Fri 17:00-09:00", "Escalation:Hours")]
    [InlineData("Holidays", "25.12.2026", "Escalation:Holidays: \"25.12.2026\"")]
    [InlineData("TimeZone", "Berlin", "Escalation:TimeZone: \"Berlin\"")]
    [InlineData("OnCall", "Priya", "Escalation:OnCall")]
    public void AWrongSettingIsNamed(string setting, string value, string expected)
    {
        var options = new SupportOptions();
        typeof(SupportOptions).GetProperty(setting)!.SetValue(options, value);
        ValidationResult fault = Assert.Single(options.Validate(new ValidationContext(options)));
        Assert.Contains(expected, fault.ErrorMessage, StringComparison.Ordinal);
    }

    private static OfficeHours Hours(string? hours, string? holidays) =>
        new(Options.Create(new SupportOptions { Hours = hours, Holidays = holidays, TimeZone = "Europe/Berlin" }));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
