using System.Globalization;
using CsBot.Content.Guides;
using CsBot.Dialogs.Mail;
using CsBot.Invitations;
using CsBot.Tests.Redaction;

namespace CsBot.Tests.Invitations;

public sealed class InvitationReaderTests
{
    public static TheoryData<MailSample> Samples => [.. MailSamples.All];

    [Theory]
    [MemberData(nameof(Samples))]
    public void JudgesTheMail(MailSample sample)
    {
        InvitationFindings findings = new MailFiles(MailSamples.Reader).Read(MailFiles.KindOf(sample.File), File.ReadAllBytes(MailSamples.PathOf(sample.File)));

        Assert.Equal(sample.Verdict, InvitationWords.NameOf(findings.Verdict));
        Assert.Equal((sample.SignupLink, sample.PersonalLink), (findings.Has(InvitationLinkKind.SignUp), findings.Has(InvitationLinkKind.Personal)));
        Assert.NotEmpty(findings.Reasons);
    }

    [Fact]
    public void ThereAreMailsEnoughAndEachIsListed()
    {
        Assert.True(MailSamples.All.Count >= 40);
        Assert.Equal(
            Directory.EnumerateFiles(MailSamples.PathOf("")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            MailSamples.All.Select(sample => sample.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OneHeadCopiedFromOutlookIsNoForward()
    {
        InvitationFindings findings = MailSamples.Reader.ReadText("\n\n" + MailSamples.Text("01-outlook-english.txt"));
        Assert.Equal(InvitationVerdict.Genuine, findings.Verdict);
    }

    [Fact]
    public void SaysWhichLinkIsWhichAndTheOrderToClick()
    {
        InvitationFindings findings = MailSamples.Reader.ReadText(MailSamples.Text("01-outlook-english.txt"));
        Assert.Equal([InvitationLinkKind.SignUp, InvitationLinkKind.Personal, InvitationLinkKind.Bookmark], findings.Links.Select(link => link.Kind));
        Assert.Equal([2, 1, 3], findings.Links.Select(link => link.Place));
        Assert.Equal(3, findings.LinkCount);
    }

    [Theory]
    [InlineData("48-verification-english.eml")]
    [InlineData("49-verification-german.txt")]
    public void TellsTheVerificationMailFromTheInvitation(string file)
    {
        InvitationFindings findings = new MailFiles(MailSamples.Reader).Read(MailFiles.KindOf(file), File.ReadAllBytes(MailSamples.PathOf(file)));
        Assert.True(findings.IsVerification);
    }

    [Theory]
    [InlineData("mbs2.microsoft.com.example.net")]
    [InlineData("micros0ft.com")]
    [InlineData("rnicrosoft.com")]
    [InlineData("mircosoft.com")]
    [InlineData("microsoft-login.example")]
    [InlineData("mіcrosoft.com")]
    [InlineData("signup-live.com")]
    public void ALookAlikeIsSeen(string host)
    {
        string ascii = new IdnMapping().GetAscii(host);
        string mail = MailSamples.Text("01-outlook-english.txt").Replace("signup.live.com", ascii, StringComparison.Ordinal);
        Assert.Equal(InvitationVerdict.Suspicious, MailSamples.Reader.ReadText(mail).Verdict);
    }

    [Theory]
    [InlineData("01-outlook-english.txt", true)]
    [InlineData("23-note-above.txt", true)]
    [InlineData("45-body-only.txt", true)]
    [InlineData("49-verification-german.txt", true)]
    [InlineData("51-meeting.txt", true)]
    public void APastedMailIsKnownAsOne(string file, bool expected) => Assert.Equal(expected, MailSamples.Reader.LooksLikeMail(MailSamples.Text(file)));

    [Theory]
    [InlineData("the link in my Microsoft Dynamics CustomerSource invitation does not work, what can I do about it?")]
    [InlineData("Subject: I do not understand this. Please help me, I am at step 5 and nothing works any more since this morning.")]
    [InlineData("I have a problem: the page asks for a security code.\nI do not know where it is.\nCan you help me with that, please?")]
    public void AQuestionIsNoMail(string text) => Assert.False(MailSamples.Reader.LooksLikeMail(text));

    [Fact]
    public void ABrokenFileIsNoErrorWhateverIsBrokenInIt()
    {
        var random = new Random(20260216);
        var files = new MailFiles(MailSamples.Reader);
        foreach (MailSample sample in MailSamples.All)
        {
            byte[] whole = File.ReadAllBytes(MailSamples.PathOf(sample.File));
            for (int i = 0; i < 20; i++)
            {
                byte[] broken = [.. whole[..random.Next(whole.Length)], .. whole[random.Next(whole.Length)..]];
                for (int change = 0; change < 8 && broken.Length > 0; change++)
                {
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                }

                Assert.All([MailFileKind.Mail, MailFileKind.Html, MailFileKind.Text], kind => Assert.NotEmpty(files.Read(kind, broken).Reasons));
            }
        }
    }

    [Theory]
    [InlineData("From: a\n")]
    [InlineData("> ")]
    [InlineData("<a href='https://mbs2.microsoft.com'>")]
    [InlineData("<div>")]
    [InlineData("https://mbs2.microsoft.com/userinfo/\n")]
    [InlineData("https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=\n")]
    [InlineData("4f6d2c1e-\n")]
    [InlineData("From: x\nTo: y\nSubject: z\n\n")]
    [InlineData("Kind regards\n")]
    [InlineData("customersource microsoft dynamics ")]
    [InlineData("x<https://a.example>")]
    public void AHundredKilobytesOfAnythingAreReadInBoundedTime(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        MailSamples.Reader.ReadText(piece);
        TimeSpan needed = RedactorTests.Quickest(() =>
        {
            MailSamples.Reader.LooksLikeMail(text);
            MailSamples.Reader.ReadText(text);
            MailSamples.Reader.ReadHtml(text);
        });

        Assert.True(needed < TimeSpan.FromSeconds(3), piece);
    }
}
