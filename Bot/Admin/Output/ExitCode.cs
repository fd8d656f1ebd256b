namespace CsBot.Admin.Output;

/// <summary>What a command tells the program that started it; docs/commands.md says it of each.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something is wrong with what was looked at, or it could not be done; what, was written.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong, and nothing was done.</summary>
    public const int Misused = 2;
}
