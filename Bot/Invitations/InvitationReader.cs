using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>
/// Says what a mail is, and why. It opens no link and keeps nothing. Where <c>closed</c> is given, the site is closed, and a later date is a warning.
/// </summary>
internal sealed class InvitationReader
{
    private const int MinWords = 2;
    private const int MinPasteLength = 60;
    private const int MinLinkLength = 12;
    private const int MaxMailLength = 2 * 1024 * 1024;
    private const int MinLines = 3;

    private readonly MailFacts _facts;
    private readonly MailTools _tools;

    public InvitationReader(MailFacts facts) => (_facts, _tools) = (facts, MailTools.Of(facts));

    /// <summary>The last day on which an invitation can be dated where the site is closed.</summary>
    public DateOnly Closed => _facts.Closed;

    public static InvitationFindings Unreadable { get; } = CannotRead(MailReason.Unreadable);

    public static InvitationFindings CannotRead(MailReason form) => new(InvitationVerdict.CannotTell, [form], [], 0);

    public InvitationFindings ReadText(string text, DateOnly? closed = null) => Judge(FromText(text), closed);

    public InvitationFindings ReadHtml(string html, DateOnly? closed = null) => Judge(FromHtml(html), closed);

    public InvitationFindings ReadEml(byte[] file, DateOnly? closed = null)
    {
        if (file.Length > MaxMailLength || _tools.Eml.Read(file) is not { } saved)
        {
            return Unreadable;
        }

        bool own = saved.Own is { } mail && Words(mail) >= MinWords && mail.Links.Count > 0;
        return !own && saved.Form is { } form ? CannotRead(form)
            : !own && saved.Attached is { } attached && Words(attached) > 0 ? Judge(PassedOn(attached), closed)
            : Judge(saved.Attached is not null && saved.Own is { } outer ? PassedOn(outer) : saved.Own, closed);
    }

    /// <summary>A text file, in whatever code page it was saved.</summary>
    public InvitationFindings ReadTextFile(byte[] content, DateOnly? closed = null)
    {
        DecodedText decoded = _tools.CodePages.Read(content);
        return Judge(FromText(decoded.Text), closed, garbled: !decoded.Sure);
    }

    public InvitationFindings ReadHtmlFile(byte[] content, DateOnly? closed = null)
    {
        DecodedText decoded = _tools.CodePages.ReadHtml(content);
        return Judge(FromHtml(decoded.Text), closed, garbled: !decoded.Sure);
    }

    /// <summary>True for a text that somebody has pasted from a mail, as far as this bot knows mails, and for a link that imitates one of the invitation's.</summary>
    public bool LooksLikeMail(string text) => text.Length >= MinLinkLength && FromText(text) is { } mail && LooksLikeMail(mail);

    /// <summary>The same for the HTML in which Teams repeats what was typed, with the links' targets.</summary>
    public bool LooksLikeHtmlMail(string html) => html.Length >= MinLinkLength && FromHtml(html) is { } mail && LooksLikeMail(mail);

    /// <summary>True for a text that can be from a mail, where somebody was asked to paste one.</summary>
    public bool MayBeMail(string text) => text.Length >= MinPasteLength && FromText(text) is { } mail && (HasLines(mail) || mail.Links.Count > 0);

    private static bool HasLines(Mail mail) => mail.Lines.Count(line => line.Trim().Length > 0) >= MinLines;

    private bool LooksLikeMail(Mail mail)
    {
        if (mail.Links.Any(link => _tools.Links.Judge(link) is { IsTrap: true }) || mail is { Head: not null, Links.Count: > 0 })
        {
            return true;
        }

        if (mail.Text.Length < MinPasteLength)
        {
            return false;
        }

        bool lines = HasLines(mail);
        int invitation = Words(mail), verification = PhraseCount.Of(_facts.Phrases.Verification, mail.Text);
        return (lines && (mail.Head is not null || _tools.Forwards.Find(mail).Contains(MailReason.NoteAbove)))
            || (lines && (invitation >= MinWords || verification >= MinWords)) || invitation > MinWords
                || (invitation >= MinWords && mail.Links.Count >= MinWords);
    }

    private Mail? FromText(string text) => text.Length > MaxMailLength ? null : _tools.Plain.Read(text);

    private Mail? FromHtml(string html) => html.Length <= MaxMailLength && HtmlMailReader.Read(html, _facts.Forwards.Markup) is { } read
        ? _tools.Plain.Read(read) : null;

    private int Words(Mail mail) => PhraseCount.Of(_facts.Phrases.Invitation, mail.Text);

    private static Mail PassedOn(Mail mail) => mail with { Signs = [.. mail.Signs, MailReason.MailInMail] };

    private InvitationFindings Judge(Mail? mail, DateOnly? closed, bool garbled = false) =>
        mail is null ? Unreadable : new MailJudge(_facts, _tools, mail).Judge(closed, garbled);
}
