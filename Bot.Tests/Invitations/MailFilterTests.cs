using CsBot.Content.Guides;
using CsBot.Invitations;
using CsBot.Tests.Invitations.Layouts;

namespace CsBot.Tests.Invitations;

/// <summary>Addresses that a company's mail filter puts in the place of the links.</summary>
public sealed class MailFilterTests
{
    private const string Personal = "https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c";
    private const string SignUp = "https://signup.live.com/signup.aspx";

    [Theory]
    [InlineData("https://eur01.safelinks.protection.outlook.com/?url={encoded}&data=05%7C02&sdata=x&reserved=0")]
    [InlineData("https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url={encoded}&locale=de-de&pc=x")]
    [InlineData("https://teams.public.onecdn.static.microsoft/evergreen-assets/safelinks/1/atp-safelinks.html?url={encoded}&locale=fr-fr")]
    [InlineData("https://outlook.office.com/mail/safelink.html?url={encoded}&corid=1")]
    [InlineData("https://urldefense.proofpoint.com/v1/url?u={encoded}&k=x&r=y")]
    [InlineData("https://urldefense.com/v3/__{plain}__;!!AbC!x$")]
    [InlineData("https://linkprotect.cudasvc.com/url?a={encoded}&c=E,1,x&typo=1")]
    [InlineData("https://secure-web.cisco.com/1AbCdEf-gh/{encoded}")]
    [InlineData("https://eu-west-1.protection.sophos.com/?d=microsoft.com&u={base64}&i=x&t=y&h=z")]
    [InlineData("https://protect2.fireeye.com/v1/url?k=1&q=1&e=x&u={encoded}")]
    [InlineData("https://protect2.trellix.com/v1/url?k=1&u={encoded}")]
    [InlineData("https://url.avanan.click/v2/___{plain}___.YXAzOng6YTpvOjE")]
    [InlineData("https://protect.checkpoint.com/v2/r02/___{plain}___.YzJlOng6YzpvOjE")]
    [InlineData("https://urlsand.esvalabs.com/?u={encoded}&e=1&h=2&f=y&p=y")]
    [InlineData("https://clicktime.symantec.com/3AbC?h=x&u={encoded}")]
    [InlineData("https://scanmail.trustwave.com/?c=1&d=x&s=5&u={encoded}")]
    [InlineData("https://antiphishing.vadesecure.com/v4?f=a&i=b&k=c&r=d&s=e&u={encoded}")]
    [InlineData("https://link.edgepilot.com/s/1a2b3c/AbCd?u={encoded}")]
    [InlineData("https://linkscan.io/scan/ux/{base64}/x?c=1")]
    [InlineData("https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url={encoded}&umid=1&auth=2")]
    [InlineData("https://www.google.com/url?q={encoded}&sa=D")]
    [InlineData("https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl={encoded}")]
    public void AKnownFilterIsUnwrapped(string form)
    {
        InvitationFindings findings = ReadWith(form, form);
        Assert.Equal(InvitationVerdict.Genuine, findings.Verdict);
        Assert.True(findings.Has(InvitationLinkKind.Personal) && findings.Has(InvitationLinkKind.SignUp));
    }

    /// <summary>Anybody can have a host that looks like a filter, so the mail is neither genuine nor a fraud.</summary>
    [Theory]
    [InlineData("https://fmgw.contoso.example/fmlurlsvc/?fewReq=:B:abc&url={encoded}")]
    [InlineData("https://mailgate.fabrikam.example/click?x=1&target={encoded}")]
    [InlineData("https://links.contoso.example/check/{encoded}")]
    [InlineData("https://shield.contoso.example/r/{base64}")]
    [InlineData("https://protect-eu.mimecast.com/s/AbCdEf12?domain=mbs2.microsoft.com")]
    [InlineData("https://url.emailprotection.link/?b1AbCdEf")]
    [InlineData("https://url.avanan.click/v2/r02/___mqqu.MVS://x___.YXAz")]
    public void AFilterThatHidesOrIsNotKnownIsToldAsOne(string form)
    {
        InvitationFindings findings = ReadWith(form, form);
        Assert.Equal(InvitationVerdict.CannotTell, findings.Verdict);
        Assert.Contains(MailReason.LinksHidden, findings.Reasons);
    }

    [Theory]
    [InlineData("https://mailgate.fabrikam.example/click?target={encoded}", SignUp)]
    [InlineData(Personal, "https://mailgate.fabrikam.example/click?target={encoded}")]
    public void OneHiddenLinkIsEnoughForDoubt(string personal, string signUp) =>
        Assert.Equal(InvitationVerdict.CannotTell, ReadWith(personal, signUp).Verdict);

    [Theory]
    [InlineData("https://mbs2.micros0ft.com/?u={encoded}", nameof(MailReason.LookAlikeHost))]
    [InlineData("https://microsoft-filter.example/?u={encoded}", nameof(MailReason.LookAlikeHost))]
    [InlineData("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Frnicrosoft.com%2Fuserinfo%2FAccountSaved.aspx", nameof(MailReason.LookAlikeHost))]
    [InlineData("https://portal.example.net/userinfo/AccountSaved.aspx?GUID=1", nameof(MailReason.ForeignLink))]
    [InlineData("http://mailgate.fabrikam.example/click?target={encoded}", nameof(MailReason.ForeignLink))]
    [InlineData("https://user@mailgate.fabrikam.example/click?target={encoded}", nameof(MailReason.UserInAddress))]
    [InlineData("https://192.0.2.7/click?target={encoded}", nameof(MailReason.NumberAddress))]
    public void AFilterIsNoDisguise(string form, string danger)
    {
        InvitationFindings findings = ReadWith(form, SignUp);
        Assert.Equal(InvitationVerdict.Suspicious, findings.Verdict);
        Assert.Contains(Enum.Parse<MailReason>(danger), findings.Reasons);
    }

    [Theory]
    [InlineData("https://olive.community.example/login")]
    [InlineData("https://www.contoso.example/imprint")]
    public void AnotherSitesLinkBesideItIsDoubtAndNoLikeness(string other)
    {
        InvitationFindings findings = ReadWith(Personal, SignUp, other);
        Assert.Equal(InvitationVerdict.CannotTell, findings.Verdict);
        Assert.Contains(MailReason.ForeignLinkBeside, findings.Reasons);
    }

    private static InvitationFindings ReadWith(string personal, string signUp, string? other = null)
    {
        string[] body = [.. MailPart.Body.Select(line => line.Replace(Personal, Put(personal, Personal), StringComparison.Ordinal)
            .Replace(SignUp, Put(signUp, SignUp), StringComparison.Ordinal)), other ?? ""];
        return MailSamples.Reader.ReadText(string.Join('\n',
            [$"From: {MailPart.Sender}", "Sent: Monday, February 17, 2020 12:16 PM", $"To: {MailPart.Robin}", $"Subject: {MailPart.Subject}", "", .. body]));
    }

    private static string Put(string form, string target) => form.Replace("{encoded}", Uri.EscapeDataString(target), StringComparison.Ordinal)
        .Replace("{plain}", target, StringComparison.Ordinal)
        .Replace("{base64}", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(target)).TrimEnd('='), StringComparison.Ordinal);
}
