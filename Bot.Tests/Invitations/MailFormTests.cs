using System.Text;
using CsBot.Content.Guides;
using CsBot.Invitations;
using CsBot.Tests.Invitations.Layouts;

namespace CsBot.Tests.Invitations;

/// <summary>Forms in which a mail is saved, attached or locked, and what each of them says.</summary>
public sealed class MailFormTests
{
    private static readonly string Body = string.Join("\r\n", MailPart.Body);

    private readonly MailFiles _files = new(MailSamples.Reader);

    [Theory]
    [InlineData("Microsoft Mail Internet Headers Version 2.0\r\n")]
    [InlineData("\r\n\r\n\r\n")]
    [InlineData("From itmbssup@microsoft.com Mon Feb 17 12:16:00 2020\r\n")]
    [InlineData("1834\r\n")]
    [InlineData("\uFEFF")]
    public void WhatStandsInFrontOfTheHeadIsPassedOver(string front) =>
        Assert.Equal(InvitationVerdict.Genuine, Read(front + Mail("text/plain", Body)).Verdict);

    [Fact]
    public void OddEncodingsOfAFileAreRead()
    {
        string mail = Mail("text/plain", Body);
        Assert.Equal(InvitationVerdict.Genuine, _files.Read(MailFileKind.Mail, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(mail)]).Verdict);
        Assert.Equal(InvitationVerdict.Genuine, _files.Read(MailFileKind.Mail, [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(mail)]).Verdict);
        Assert.Equal(InvitationVerdict.Genuine, Read(mail.Replace("\r\n", "\r", StringComparison.Ordinal)).Verdict);
    }

    [Theory]
    [InlineData("application/x-microsoft-rpmsg-message; name=\"message.rpmsg\"", nameof(MailReason.Protected))]
    [InlineData("application/octet-stream; name=\"message_v4.rpmsg\"", nameof(MailReason.Protected))]
    [InlineData("application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"", nameof(MailReason.Encrypted))]
    [InlineData("application/x-pkcs7-mime; name=\"smime.p7m\"", nameof(MailReason.Encrypted))]
    [InlineData("application/ms-tnef; name=\"winmail.dat\"", nameof(MailReason.WinmailDat))]
    [InlineData("application/octet-stream; name=\"WINMAIL.DAT\"", nameof(MailReason.WinmailDat))]
    public void AFormThatOnlyTheReadersProgramOpensIsNamed(string type, string form)
    {
        string name = type.Split('"') is [_, var file, ..] ? file : "x";
        string parts = $"--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\nContent-Type: {type}\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\nAAECAwQ=\r\n--b--\r\n";
        Assert.Equal(form, Form(Read(Mail("multipart/mixed; boundary=b", parts))));
        Assert.Equal(form, Form(Read(Mail(type, "AAECAwQ="))));
    }

    [Theory]
    [InlineData("<html><head><title>Sharing Link Validation</title></head><body>Sign in to your account.</body></html>", nameof(MailReason.SignInPage))]
    [InlineData("<!doctype html><html><body><h1>Connectez-vous à votre compte</h1><input></body></html>", nameof(MailReason.SignInPage))]
    [InlineData("<html><body>Vera Chef has sent you a protected message. <button>Read the message</button></body></html>", nameof(MailReason.Protected))]
    [InlineData("<html><body><img src=\"cid:1\"></body></html>", nameof(MailReason.Unreadable))]
    [InlineData("", nameof(MailReason.Unreadable))]
    public void APageInThePlaceOfTheMailIsNamed(string page, string form)
    {
        byte[] content = Encoding.UTF8.GetBytes(page);
        Assert.All([MailFileKind.Html, MailFileKind.Mail, MailFileKind.Text], kind => Assert.Equal(form, Form(_files.Read(kind, content))));
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, nameof(MailReason.OutlookFile))]
    [InlineData(new byte[] { 0x78, 0x9F, 0x3E, 0x22, 0x00 }, nameof(MailReason.WinmailDat))]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04 }, nameof(MailReason.OtherFile))]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, nameof(MailReason.OtherFile))]
    public void AnotherFileUnderAMailsNameIsNamed(byte[] start, string form) =>
        Assert.All([MailFileKind.Mail, MailFileKind.Text, MailFileKind.Html], kind => Assert.Equal(form, Form(_files.Read(kind, [.. start, .. new byte[600]]))));

    [Theory]
    [InlineData("message/rfc822", "")]
    [InlineData("application/octet-stream; name=\"a.eml\"", "Content-Disposition: attachment; filename=\"a.eml\"\r\n")]
    [InlineData("message/rfc822; name=\"a.eml\"", "Content-Disposition: attachment; filename=\"a.eml\"\r\n")]
    public void AnAttachedMailIsReadAndSaidToBePassedOn(string type, string more)
    {
        string Attach(string inner) => Mail("multipart/mixed; boundary=b", $"--b\r\nContent-Type: text/plain\r\n\r\nsee below\r\n--b\r\nContent-Type: {type}\r\n{more}\r\n{inner}\r\n--b--\r\n");
        InvitationFindings findings = Read(Attach(Mail("text/plain", Body)));
        Assert.Equal(InvitationVerdict.Forwarded, findings.Verdict);
        Assert.Contains(MailReason.MailInMail, findings.Reasons);
        Assert.True(findings.Has(InvitationLinkKind.Personal));

        string fraud = Body.Replace("mbs2.microsoft.com", "mbs2.rnicrosoft.com", StringComparison.Ordinal);
        Assert.Equal(InvitationVerdict.Suspicious, Read(Attach(Mail("text/plain", fraud))).Verdict);
    }

    [Theory]
    [InlineData("mx.example.com; dkim=pass header.d=microsoft.com; dmarc=pass header.from=microsoft.com", "mail.example.com", true)]
    [InlineData("mx.example.com; dmarc=pass header.from=microsoft.com", "mail.other.example", false)]
    [InlineData("mx.example.com; dmarc=pass header.from=evil.example", "mail.example.com", false)]
    [InlineData("mx.example.com; spf=pass smtp.mailfrom=microsoft.com", "mail.example.com", false)]
    [InlineData("spf=pass smtp.mailfrom=microsoft.com; dkim=pass; dmarc=pass action=none header.from=microsoft.com;compauth=pass reason=100", "DB1.eurprd01.prod.outlook.com", true)]
    [InlineData("spf=pass smtp.mailfrom=microsoft.com; dkim=pass; dmarc=pass action=none header.from=microsoft.com;compauth=pass reason=100", "mail.evil.example", false)]
    public void TheVerdictSaysOnWhatItRests(string note, string receiver, bool confirmed)
    {
        string head = $"Received: from x.example by {receiver} with SMTP; Mon, 17 Feb 2020 12:16:00 -0500\r\nAuthentication-Results: {note}\r\n";
        InvitationFindings findings = Read(head + Mail("text/plain", Body));
        Assert.Equal(InvitationVerdict.Genuine, findings.Verdict);
        Assert.Equal(confirmed ? MailReason.SenderConfirmed : MailReason.SenderLineOnly, findings.Reasons[0]);
    }

    [Fact]
    public void WhileTheSiteIsClosedALaterDateIsAWarning()
    {
        DateOnly closed = MailSamples.Reader.Closed;
        string late = Mail("text/plain", Body).Replace(MailPart.MailDate, "Mon, 16 Feb 2026 12:16:00 -0500", StringComparison.Ordinal);
        Assert.Contains(MailReason.DatedAfterClosing, _files.Read(MailFileKind.Mail, Encoding.UTF8.GetBytes(late), closed).Reasons);
        Assert.DoesNotContain(MailReason.DatedAfterClosing, Read(late).Reasons);
        Assert.DoesNotContain(MailReason.DatedAfterClosing, _files.Read(MailFileKind.Mail, Encoding.UTF8.GetBytes(Mail("text/plain", Body)), closed).Reasons);
    }

    [Theory]
    [InlineData("Monday, February 16, 2026 12:16 PM", true)]
    [InlineData("16.02.2026 12:16", true)]
    [InlineData("2026年2月16日 12:16", true)]
    [InlineData("16. elokuuta 2021 12.16", true)]
    [InlineData("16/2/26 12:16", true)]
    [InlineData("17/02/2020 12:16", false)]
    [InlineData("lundi 15 mars 2021 12:16", false)]
    [InlineData("someday", false)]
    public void ThePastedDateIsReadInEachLanguage(string date, bool late)
    {
        string text = $"From: {MailPart.Sender}\nSent: {date}\nTo: {MailPart.Robin}\nSubject: {MailPart.Subject}\n\n{Body}";
        InvitationFindings findings = MailSamples.Reader.ReadText(text, MailSamples.Reader.Closed);
        Assert.Equal(late, findings.Reasons.Contains(MailReason.DatedAfterClosing));
    }

    private static string Form(InvitationFindings findings)
    {
        Assert.Equal(InvitationVerdict.CannotTell, findings.Verdict);
        Assert.True(findings.IsUnread);
        return Assert.Single(findings.Reasons).ToString();
    }

    private InvitationFindings Read(string mail) => _files.Read(MailFileKind.Mail, Encoding.UTF8.GetBytes(mail));

    private static string Mail(string type, string body) => $"From: {MailPart.Sender}\r\nTo: {MailPart.Robin}\r\nSubject: {MailPart.Subject}\r\n"
        + $"Date: {MailPart.MailDate}\r\nMIME-Version: 1.0\r\nContent-Type: {type}\r\n\r\n{body}\r\n";
}
