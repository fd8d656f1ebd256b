using System.CommandLine;

namespace CsBot.Admin;

/// <summary>A command that does something. What it does not know is a setting, as the host reads it; <see cref="Misuse"/> finds what is neither.</summary>
internal sealed class Verb : Command
{
    public Verb(string name, string description)
        : base(name, description) => TreatUnmatchedTokensAsErrors = false;

    /// <summary>One that has no options.</summary>
    public static Verb Of(string name, string description, Func<string[], CancellationToken, Task<int>> run)
    {
        var verb = new Verb(name, description);
        verb.SetAction((result, token) => run([.. result.UnmatchedTokens], token));
        return verb;
    }

    /// <summary>One that writes to a file or folder which must be named.</summary>
    public static Verb Writing<TPlace>(string name, string description, string place, Func<string[], string, CancellationToken, Task<int>> run)
        where TPlace : FileSystemInfo
    {
        var to = new Option<TPlace>("--out") { Description = place, Required = true };
        var verb = new Verb(name, description) { to };
        verb.SetAction((result, token) => run([.. result.UnmatchedTokens], result.GetRequiredValue(to).FullName, token));
        return verb;
    }
}
