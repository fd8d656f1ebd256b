namespace CsBot.Invitations;

/// <summary>A mail as it was pasted or attached. It lives as long as it is read, and nothing keeps it.</summary>
/// <param name="Head">The mail's own head; null where only its text is there.</param>
/// <param name="Lines">Its text, without the signs of quoting.</param>
/// <param name="Links">Links whose text may differ from their target, as HTML has them.</param>
internal sealed record Mail(MailHead? Head, IReadOnlyList<string> Lines, IReadOnlyList<MailLink> Links)
{
    /// <summary>Signs of the file itself: another mail in it, lines quoted.</summary>
    public IReadOnlyList<MailReason> Signs { get; init; } = [];

    public string Text => string.Join('\n', Lines);
}

/// <summary>The head of a mail, from the file or from what a mail program shows above the text.</summary>
internal sealed record MailHead(string? From, IReadOnlyList<string> To, string? Subject)
{
    public string? ReplyTo { get; init; }

    /// <summary>The receiving server says that the sender is not who it says.</summary>
    public bool ChecksFailed { get; init; }

    /// <summary>Passed on by a server or a person, by the file's own words.</summary>
    public bool Resent { get; init; }
}

/// <param name="Text">What the reader sees; null where that is the address itself.</param>
internal sealed record MailLink(string Target, string? Text);
