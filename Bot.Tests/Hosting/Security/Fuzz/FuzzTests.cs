namespace CsBot.Tests.Hosting.Security.Fuzz;

public sealed class FuzzTests
{
    /// <summary>What the garbage collector may not have given back yet.</summary>
    private const long Breath = 100_000_000;

    [Fact]
    public async Task TenThousandHostileActivitiesCauseNoErrorNoCrashAndNoGrowth()
    {
        FuzzResult result = await FuzzRun.RunAsync(10_000);
        Assert.InRange(result.AtEnd - result.HalfWay, long.MinValue, Breath);
        Assert.All(new[] { 200, 400 }, status => Assert.InRange(result.Answers[status], 1000, 9000));
    }
}
