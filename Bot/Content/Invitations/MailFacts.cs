namespace CsBot.Content.Invitations;

/// <summary>By what an invitation is known: what Cards/invitations/mail.yaml holds.</summary>
internal sealed record MailFacts(
    HostFacts Hosts, SenderFacts Senders, IReadOnlyList<Rewriter> Rewriters, PhraseFacts Phrases, ForwardFacts Forwards)
{
    public required MailHeaderNames Headers { get; init; }
}

/// <summary>Hosts, each with everything below it.</summary>
internal sealed record HostFacts(
    IReadOnlyList<string> SignUp, IReadOnlyList<string> Personal, IReadOnlyList<string> Bookmark, IReadOnlyList<string> Trusted)
{
    public static bool IsOneOf(IReadOnlyList<string> hosts, string host) => hosts.Any(known => IsBelow(known, host));

    public static bool IsBelow(string known, string host) =>
        host == known || (host.EndsWith(known, StringComparison.Ordinal) && host[^(known.Length + 1)] == '.');
}

internal sealed record SenderFacts(IReadOnlyList<string> Invitation, IReadOnlyList<string> Verification);

internal enum RewriteForm { Parameter, Base64, Path, Proofpoint3, Opaque }

/// <summary>A mail filter's host, and how the address that was there before is written in its own.</summary>
internal sealed record Rewriter(string Host, RewriteForm Form, string? Name);

internal sealed record PhraseFacts(IReadOnlyList<string> Invitation, IReadOnlyList<string> Verification);

internal sealed record ForwardFacts(
    IReadOnlyList<string> Prefixes, IReadOnlyList<string> Markers, IReadOnlyList<string> Closings, IReadOnlyList<string> Devices);

internal sealed record MailHeaderNames(
    IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string> Subject, IReadOnlyList<string> Date);
