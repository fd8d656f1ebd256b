using CsBot.Preview.Files;

namespace CsBot.Tests.Preview;

public sealed class LineDifferenceTests
{
    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a x c", "=a -b +x =c")]
    [InlineData("a b c", "a c", "=a -b =c")]
    [InlineData("a c", "a b c", "=a +b =c")]
    [InlineData("", "a", "+a")]
    [InlineData("a", "", "-a")]
    [InlineData("a a", "a a a", "=a =a +a")]
    [InlineData("1 2 3 4 5 6 7 8 9", "1 2 3 4 x 6 7 8 9", "=3 =4 -5 +x =6 =7")]
    [InlineData("1 2 3 4 5 6 7 8 9", "x 2 3 4 5 6 7 8 y", "-1 +x =2 =3 =7 =8 -9 +y")]
    public void ShowsAsFewLinesAsPossible(string before, string now, string expected) => Assert.Equal(expected, Text(LineDifference.Of(Lines(before), Lines(now))));

    [Fact]
    public void NumbersLinesAsTheyAreNow() => Assert.Equal(
        [1, 2, 2, 3], LineDifference.Of(Lines("a b c"), Lines("a x c")).Select(line => line.Number));

    [Fact]
    public void WhatIsTooMuchToCompareCountsAsWrittenAnew()
    {
        string[] before = [.. Enumerable.Range(0, 3000).Select(i => $"old {i}")], now = [.. Enumerable.Range(0, 3000).Select(i => $"new {i}")];
        IReadOnlyList<DifferentLine> lines = LineDifference.Of(before, now);
        Assert.Equal((3000, 3000), (lines.Count(line => line.Kind == LineKind.Removed), lines.Count(line => line.Kind == LineKind.Added)));
    }

    private static string[] Lines(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(IEnumerable<DifferentLine> lines) =>
        string.Join(' ', lines.Select(line => $"{line.Kind switch { LineKind.Added => '+', LineKind.Removed => '-', _ => '=' }}{line.Text}"));
}
