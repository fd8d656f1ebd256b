using CsBot.Invitations;

namespace CsBot.Turns.Middleware;

internal enum FileProblem { Outlook, Picture, Other, TooBig, Gone, Busy }

/// <summary>What was found out about a pasted or attached mail. At most one of the two is there.</summary>
/// <param name="Problem">Why an attached file was not read.</param>
internal sealed record MailCheck(InvitationFindings? Findings, FileProblem? Problem)
{
    /// <summary>The picture that the file is, by its name; in memory alone, for its address opens it.</summary>
    public AttachedPicture? Picture { get; init; }
}

internal sealed record AttachedPicture(string Name, string? Address)
{
    /// <summary>What was fetched, so that a turn that runs again does not fetch it again.</summary>
    public (byte[]? Content, FileProblem? Problem)? Fetched { get; set; }

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif"];

    public static bool IsOne(string? name) => Endings.Contains(Path.GetExtension(name?.Trim() ?? "").ToLowerInvariant());
}
