using CsBot.Invitations;

namespace CsBot.Turns.Middleware;

internal enum FileProblem { Outlook, Picture, Sound, Other, TooBig, Gone, Busy }

/// <summary>What was found out about a pasted or attached mail. At most one of the two is there.</summary>
/// <param name="Problem">Why an attached file was not read.</param>
internal sealed record MailCheck(InvitationFindings? Findings, FileProblem? Problem)
{
    /// <summary>Something was pasted that may be a mail, but has nothing by which one is known.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The picture that came; in memory alone, for its address opens it.</summary>
    public AttachedPicture? Picture { get; init; }
}

/// <param name="Address">Where its bytes are; null where the client gave none.</param>
internal sealed record AttachedPicture(string? Address);
