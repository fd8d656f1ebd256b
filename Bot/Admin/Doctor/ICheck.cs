using CsBot.Storage;

namespace CsBot.Admin.Doctor;

internal enum Verdict { Ok, Warning, Problem, Skipped }

/// <summary>What a check has found.</summary>
/// <param name="What">What is so, in a sentence. Nothing secret: it is printed.</param>
/// <param name="Cure">What to do; null where nothing is to be done.</param>
internal sealed record Finding(Verdict Verdict, string What, string? Cure = null)
{
    public static Finding Ok(string what) => new(Verdict.Ok, what);

    public static Finding Skipped(string why) => new(Verdict.Skipped, why);

    /// <summary>For a check that reads a database which is not there, or not of this version: the check of the database says what to do.</summary>
    public static Finding WithoutDatabase(SchemaState? schema) => Skipped(schema switch
    {
        SchemaState.Absent => "There is no database yet.",
        null => "The database cannot be read.",
        _ => "The database does not match this version of the bot.",
    });

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
