using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;

namespace CsBot.Tests.Dialogs.Guides;

public sealed class CheckBackTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 22, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CheckBack.Hour, "UTC", "2026-11-02T23:30Z")]
    [InlineData(CheckBack.Evening, "UTC", "2026-11-03T02:30Z")]
    [InlineData(CheckBack.Tomorrow, "UTC", "2026-11-03T09:00Z")]
    [InlineData(CheckBack.Tomorrow, "Europe/Berlin", "2026-11-03T08:00Z")]
    [InlineData(CheckBack.Tomorrow, "Asia/Tokyo", "2026-11-04T00:00Z")]
    [InlineData(CheckBack.Days, "America/New_York", "2026-11-05T14:00Z")]
    [InlineData("something else", "UTC", "2026-11-03T09:00Z")]
    public void AMorningIsNineWhereThePersonIs(string choice, string zone, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), CheckBack.DueAt(choice, Now, TimeZones.Find(zone)));

    [Theory]
    [InlineData(null)]
    [InlineData("Mars/Olympus")]
    public void AnUnknownZoneIsUtc(string? zone) => Assert.Equal(TimeZoneInfo.Utc, TimeZones.Find(zone));
}
