using CsBot.Turns.Outbox;

namespace CsBot.Tests.Turns.Outbox;

public sealed class RateWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TheFirstCallsGoAtOnce()
    {
        var window = new RateWindow([new Rate(3, TimeSpan.FromSeconds(1))]);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(Start, window.Book(Start)));
    }

    [Fact]
    public void NoSpanEverHoldsMoreThanTheRate()
    {
        Rate[] rates = [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30))];
        var window = new RateWindow(rates);
        DateTimeOffset[] calls = [.. Enumerable.Range(0, 200).Select(_ => window.Book(Start))];
        foreach (Rate rate in rates)
        {
            for (int i = rate.Calls; i < calls.Length; i++)
            {
                Assert.True(calls[i] - calls[i - rate.Calls] >= rate.Span, $"{rate}: {calls[i] - calls[i - rate.Calls]}");
            }
        }
    }

    [Fact]
    public void CallsOfLongAgoAreForgotten()
    {
        var window = new RateWindow([new Rate(1, TimeSpan.FromSeconds(1))]);
        window.Book(Start);
        Assert.False(window.IsIdle(Start));
        Assert.True(window.IsIdle(Start + TimeSpan.FromSeconds(1)));
        Assert.Equal(Start + TimeSpan.FromSeconds(2), window.Book(Start + TimeSpan.FromSeconds(2)));
    }
}
