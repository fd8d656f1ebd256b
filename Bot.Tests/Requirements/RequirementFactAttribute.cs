namespace CsBot.Tests.Requirements;

/// <summary>
/// A test that needs something of the machine. Without it the test is skipped with the reason, but where CSBOT_REQUIRE_ALL is 1 it runs
/// and fails, so that a complete run cannot pass by leaving things out.
/// </summary>
public abstract class RequirementFactAttribute : FactAttribute
{
    protected RequirementFactAttribute(string? missing)
    {
        if (missing is not null && Environment.GetEnvironmentVariable("CSBOT_REQUIRE_ALL") != "1")
            Skip = missing;
    }
}
