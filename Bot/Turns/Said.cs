using CsBot.Redaction;
using CsBot.Turns.Middleware;

namespace CsBot.Turns;

/// <summary>What a person has sent beside their words. The words themselves have lost their secrets before a turn begins.</summary>
/// <param name="Secrets">The kinds of secrets that were taken out, each once.</param>
/// <param name="Mail">What a pasted or attached email is; null where there was none, nor a file.</param>
internal sealed record Said(IReadOnlyList<SecretKind> Secrets, MailCheck? Mail)
{
    /// <summary>Hashes of words that look like one-time codes.</summary>
    public IReadOnlyList<string> CodeHashes { get; init; } = [];

    public static Said Nothing { get; } = new([], null);
}
