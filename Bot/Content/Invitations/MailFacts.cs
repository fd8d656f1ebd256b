namespace CsBot.Content.Invitations;

/// <summary>By what an invitation is known: what Cards/invitations/mail.yaml holds.</summary>
internal sealed record MailFacts(
    HostFacts Hosts, SenderFacts Senders, IReadOnlyList<Rewriter> Rewriters, PhraseFacts Phrases, ForwardFacts Forwards)
{
    /// <summary>The last day on which an invitation can be dated where the site is closed.</summary>
    public required DateOnly Closed { get; init; }

    public required IReadOnlyList<HeadNames> Heads { get; init; }

    public required SurroundingFacts Surroundings { get; init; }

    public required PageFacts Pages { get; init; }
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

internal enum RewriteForm { Parameter, Base64, Path, Base64Path, Underscores, Proofpoint3, Opaque }

/// <summary>A mail filter's host, and how the address that was there before is written in its own.</summary>
/// <param name="Path">How the path of the filter's addresses begins; null where every address of the host is one.</param>
/// <param name="Name">The parameter that holds the target.</param>
internal sealed record Rewriter(string Host, string? Path, RewriteForm Form, string? Name);

internal sealed record PhraseFacts(IReadOnlyList<string> Subjects, IReadOnlyList<string> Invitation, IReadOnlyList<string> Verification);

/// <param name="Prefixes">Stand before the colon of a subject.</param>
/// <param name="Markers">Stand alone on a line, or between dashes.</param>
/// <param name="By">Are followed by a name, between dashes.</param>
/// <param name="Verbs">Of the line that names who wrote what is quoted below.</param>
internal sealed record ForwardFacts(IReadOnlyList<string> Prefixes, IReadOnlyList<string> Markers, IReadOnlyList<string> By, IReadOnlyList<string> Verbs)
{
    public required IReadOnlyList<string> Closings { get; init; }

    public required IReadOnlyList<string> Devices { get; init; }

    /// <summary>Names in HTML of the part that holds another mail.</summary>
    public required IReadOnlyList<string> Markup { get; init; }
}

/// <summary>What stands around a mail and is nobody's words.</summary>
internal sealed record SurroundingFacts(IReadOnlyList<string> Lines, IReadOnlyList<string> Banners);

/// <summary>Words of pages that come in the place of a mail.</summary>
internal sealed record PageFacts(IReadOnlyList<string> SignIn, IReadOnlyList<string> Protected);

/// <summary>The names of a mail's head in one language.</summary>
internal sealed record HeadNames(string Language, IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string> Subject)
{
    public required IReadOnlyList<string> Date { get; init; }

    public required IReadOnlyList<string> Other { get; init; }
}
