using CsBot.Invitations;
using CsBot.Messages;
using CsBot.Redaction;
using CsBot.Turns.Middleware;

namespace CsBot.Turns;

/// <summary>What a person has sent. It has lost its secrets before a turn begins.</summary>
/// <param name="Message">The message in its parts, whatever client it was written with.</param>
/// <param name="Secrets">The kinds of secrets that were taken out, each once.</param>
/// <param name="Mail">What a pasted or attached email is; null where there was none, nor a file.</param>
internal sealed record Said(SaidMessage Message, IReadOnlyList<SecretKind> Secrets, MailCheck? Mail)
{
    public bool HadSecrets => Secrets.Count > 0;

    /// <summary>What the text is if it was pasted from an email, which it may be; null where it hardly is.</summary>
    public InvitationFindings? PerhapsMail { get; init; }

    /// <summary>Hashes of words that look like one-time codes.</summary>
    public IReadOnlyList<string> CodeHashes { get; init; } = [];

    /// <summary>What was fetched for this message, by address, so that a turn that runs again does not fetch it again.</summary>
    public Dictionary<string, (byte[]? Content, FileProblem? Problem)> Files { get; } = [];

    public static Said Nothing { get; } = new(new SaidMessage(), [], null);
}
