using System.Text;
using CsBot.Invitations;
using CsBot.Tests.Invitations.Layouts;
using CsBot.Tests.Redaction;

namespace CsBot.Tests.Invitations;

/// <summary>HTML as Teams and mail programs write it, and as nobody does.</summary>
public sealed class MailMarkupTests
{
    private const string Personal = "https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c";
    private const string SignUp = "https://signup.live.com/signup.aspx";

    private static readonly string Head = $"<div>From: Microsoft Dynamics &lt;{MailPart.Address}&gt;</div><div>Sent: Monday, February 17, 2020 12:16 PM</div>"
        + $"<div>To: Robin Sample &lt;robin@example.com&gt;</div><div>Subject: {MailPart.Subject}</div>";

    [Fact]
    public void LabelsAreNoLinksAndTargetsAre()
    {
        InvitationFindings findings = Read(Head + Body("<a href=\"" + Personal + "\" title=\"x\">visit this page</a>", "<a href='" + SignUp + "'>create one</a>"));
        Assert.Equal(InvitationVerdict.Genuine, findings.Verdict);
        Assert.Equal([1, 2], findings.Links.OrderBy(link => link.Place).Select(link => link.Place));
    }

    [Fact]
    public void WhatIsShownIsNoTarget() => Assert.Equal(
        InvitationVerdict.Suspicious, Read(Head + Body($"<a href=\"https://mbs2-microsoft.example.net/userinfo/x\">{Personal}</a>", SignUp)).Verdict);

    [Theory]
    [InlineData("<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong itemprop=\"mri\" itemid=\"29:x\">CsBot</strong><p itemprop=\"preview\">What does it say?</p></blockquote>")]
    [InlineData("<p>&nbsp;</p>")]
    [InlineData("<!-- words of nobody --><style>p { color: red }</style>")]
    public void WhatTeamsPutsAroundItChangesNothing(string around) =>
        Assert.Equal(InvitationVerdict.Genuine, Read(around + Head + Body(Personal, SignUp)).Verdict);

    [Theory]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Forward\">", "</blockquote>")]
    [InlineData("<div class=\"gmail_quote\">", "</div>")]
    [InlineData("<div id=\"divRplyFwdMsg\">", "</div>")]
    [InlineData("<blockquote type=\"cite\">", "</blockquote>")]
    [InlineData("<p>please use this 👍</p>", "")]
    [InlineData("<p>👍</p>", "")]
    public void WhatMailProgramsPutAroundAnotherMailSaysSo(string open, string close) =>
        Assert.Equal(InvitationVerdict.Forwarded, Read(open + Head + Body(Personal, SignUp) + close).Verdict);

    [Fact]
    public void AHeadInATableIsAHead()
    {
        string Rows(string open, string close) => "<table>" + string.Concat(new[] { ("From", $"Microsoft Dynamics &lt;{MailPart.Address}&gt;"), ("Date", "2/17/2020"), ("To", "robin@example.com"), ("Subject", MailPart.Subject) }
            .Select(row => $"<tr><th>{open}{row.Item1}:{close}</th><td>{open}{row.Item2}{close}</td></tr>")) + "</table>";
        Assert.Equal(InvitationVerdict.Genuine, Read(Rows("", "") + Body(Personal, SignUp)).Verdict);
        Assert.Equal(InvitationVerdict.Genuine, Read(Rows("<p>", "</p>") + Body(Personal, SignUp)).Verdict);
        Assert.Equal(InvitationVerdict.Forwarded, Read("<p>Bitte einrichten</p>" + Rows("<p>", "</p>") + Body(Personal, SignUp)).Verdict);
    }

    [Theory]
    [InlineData("<a href=\"https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=4f6d2c1e-93ab-\">x</a><br>4b70-8c55-0d1e2f3a4b5c")]
    [InlineData("<p>https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=4f6d2c1e-</p><p>93ab-4b70-8c55-0d1e2f3a4b5c</p>")]
    public void ALinkBrokenOverLinesIsToldAsSuch(string broken)
    {
        InvitationFindings findings = Read(Head + Body(broken, SignUp));
        Assert.Equal(InvitationVerdict.Genuine, findings.Verdict);
        Assert.Contains(MailReason.PersonalLinkBroken, findings.Reasons);
        Assert.DoesNotContain(MailReason.PersonalLinkBroken, Read(Head + Body(Personal, SignUp)).Reasons);
    }

    /// <summary>A reader that skips what a mail program shows would call the rest genuine.</summary>
    [Theory]
    [InlineData("<!--><a href=\"{bad}\">Sign in</a><!-- -->")]
    [InlineData("<!--[if mso]><a href=\"{bad}\">Sign in</a><![endif]-->")]
    [InlineData("<!-- --!><a href=\"{bad}\">Sign in</a><!-- -->")]
    [InlineData("<xml><a href=\"{bad}\">Sign in</a></xml>")]
    [InlineData("<svg><a href=\"{bad}\">Sign in</a></svg>")]
    [InlineData("<noscript><a href=\"{bad}\">Sign in</a></noscript>")]
    [InlineData("<v:roundrect href=\"{bad}\">Sign in</v:roundrect>")]
    [InlineData("<base href=\"{bad}\"><a href=\"userinfo\">Sign in</a>")]
    [InlineData("<A HREF = {bad} >Sign in</A>")]
    [InlineData("<a\nhref='ht\ntps://rnicrosoft.com/x'>Sign in</a>")]
    [InlineData("<a href=\"&#104;ttps://rnicrosoft.com/x\">Sign in</a>")]
    [InlineData("<area href=\"{bad}\">")]
    [InlineData("<a href=\"javascript:alert(1)\">Sign in</a>")]
    public void NoMarkupHidesALink(string hidden)
    {
        string html = Head + Body(Personal, SignUp) + hidden.Replace("{bad}", "https://rnicrosoft.com/x", StringComparison.Ordinal);
        Assert.Equal(InvitationVerdict.Suspicious, Read(html).Verdict);
    }

    [Theory]
    [InlineData("<x></z>")]
    [InlineData("<p>")]
    [InlineData("<b></z><i></z>")]
    [InlineData("<o>")]
    [InlineData("<div>")]
    [InlineData("<blockquote>")]
    [InlineData("<a href=\"x")]
    [InlineData("<a =")]
    [InlineData("<!--")]
    [InlineData("<!-- -->")]
    [InlineData("<script>")]
    [InlineData("<pre>\n")]
    [InlineData("From: a\n")]
    [InlineData("x: y@z\n")]
    [InlineData("a@b.c> 12:12:\n")]
    [InlineData("----- a -----\n")]
    [InlineData("\u0301")]
    [InlineData("Kind regards\n")]
    public void AMegabyteOfAnythingTakesHardlyAnyTime(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        byte[] saved = Encoding.UTF8.GetBytes("From: a@example.com\nSubject: x\nContent-Type: text/html\n\n" + text);
        TimeSpan needed = RedactorTests.Quickest(() =>
        {
            MailSamples.Reader.ReadText(text);
            MailSamples.Reader.ReadHtml(text);
            MailSamples.Reader.ReadEml(saved);
            MailSamples.Reader.LooksLikeMail(text);
        });

        Assert.True(needed < TimeSpan.FromSeconds(2), $"{piece}: {needed}");
    }

    private static InvitationFindings Read(string html) => MailSamples.Reader.ReadHtml($"<div style=\"font-size:14px\">{html}</div>");

    private static string Body(string personal, string signUp) =>
        $"<p itemid=\"8f\">Welcome to CustomerSource, the online web portal for users of Microsoft Dynamics.</p><p>{personal}</p><p>Authentication Accounts</p><p>{signUp}</p>";
}
