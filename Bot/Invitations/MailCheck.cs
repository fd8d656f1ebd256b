namespace CsBot.Invitations;

public enum FileProblem { Outlook, Other, TooBig, Gone }

/// <summary>What the door found out about a pasted or attached mail. Exactly one of the two is there.</summary>
/// <param name="Problem">Why an attached file was not read.</param>
public sealed record MailCheck(InvitationFindings? Findings, FileProblem? Problem);
