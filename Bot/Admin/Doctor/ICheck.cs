namespace CsBot.Admin.Doctor;

internal enum Verdict { Ok, Warning, Problem, Skipped }

/// <summary>What a check has found.</summary>
/// <param name="What">What is so, in a sentence. Nothing secret: it is printed.</param>
/// <param name="Cure">What to do; null where nothing is to be done.</param>
internal sealed record Finding(Verdict Verdict, string What, string? Cure = null)
{
    public static Finding Ok(string what) => new(Verdict.Ok, what);

    public static Finding Skipped(string why) => new(Verdict.Skipped, why);

    public static Finding Warning(string what, string cure) => new(Verdict.Warning, what, cure);

    public static Finding Problem(string what, string cure) => new(Verdict.Problem, what, cure);
}

/// <summary>
/// One thing that can be wrong with a deployment. It changes nothing, and gives up after seconds. List it in <see cref="Checks"/>: an admin
/// reads the findings in that order. What it needs it gets as any other class of the bot.
/// </summary>
internal interface ICheck
{
    /// <summary>Gives at least one finding: an <see cref="Verdict.Ok"/> where all is well.</summary>
    Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken);
}
