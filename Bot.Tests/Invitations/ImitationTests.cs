using CsBot.Invitations;

namespace CsBot.Tests.Invitations;

/// <summary>What pretends to be Microsoft's is never called anything else, in whatever form it comes.</summary>
public sealed class ImitationTests : AppTest
{
    private const string Phish =
        """
        From: Microsoft Dynamics <noreply@micros0ft-dynamics.example>
        Sent: Monday, 2 November 2026 09:14
        To: Alex Example
        Subject: Microsoft Dynamics CustomerSource Invitation

        Your access ends today. Connect your account at once:
        https://mbs2-microsoft.account-check.example/userinfo?GUID=0f8fad5b-d9cb-469f-a165-70867728950e
        and confirm your password.
        """;

    private const string Bill =
        """
        From: Microsoft Billing <billing@pay-office.example>
        Sent: Monday, 2 November 2026 09:14
        To: Alex Example
        Subject: Payment refused

        Your subscription could not be renewed. Pay here: https://sho.rt/2fGq
        """;

    [Theory]
    [InlineData(Phish)]
    [InlineData(Bill)]
    public void AMailIsSuspiciousWithItsLinesAndInOne(string mail)
    {
        foreach (string text in new[] { mail, mail.ReplaceLineEndings(" ") })
        {
            Assert.True(MailSamples.Reader.LooksLikeMail(text), text);
            Assert.Equal(InvitationVerdict.Suspicious, MailSamples.Reader.ReadText(text).Verdict);
        }
    }

    [Theory]
    [InlineData("is this ok? http://mbs2-microsoft.account-check.example/userinfo?GUID=0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("https://login.micros0ft.example/verify should I go there")]
    [InlineData("can i open https://portal.example/userinfo?guid=0f8fad5b-d9cb-469f-a165-70867728950e")]
    public async Task ALinkAloneThatImitatesMicrosoftGetsTheWarning(string text)
    {
        await Alex.SayAsync(text);
        Alex.Last.Shows("Be careful with this email");
        Assert.DoesNotContain("Open your personal link yourself", string.Join('\n', Alex.Screen.Select(card => card.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("our wiki has it: https://wiki.contoso.example/customersource/how-to")]
    [InlineData("I am on https://mbs.microsoft.com/customersource and it stays white")]
    [InlineData("the form at https://signup.live.com does not take my address")]
    public void AnotherLinkInAQuestionIsNoMail(string text) => Assert.False(MailSamples.Reader.LooksLikeMail(text));

    [Fact]
    public void ANewsletterFromMicrosoftsOwnAddressIsNoDanger() => Assert.Equal(InvitationVerdict.NotAnInvitation, MailSamples.Reader.ReadText(
        "From: Microsoft Rewards <rewards@email.microsoft.com>\nTo: Alex\nSubject: Your points\n\nYou have points. https://rewards.microsoft.com/see").Verdict);

    [Fact]
    public async Task WhatIsPastedAfterTheOfferToLookIsLookedAt()
    {
        await Alex.SayAsync("hello");
        await Alex.ClickAsync("Check my invitation email");
        await Alex.SayAsync("Dear client, your Dynamics access is suspended since today. Unlock it here: https://sho.rt/2fGq");
        Alex.Last.Shows("This is not the invitation");
        Alex.Last.Shows("don't click anything in it");
    }

    [Fact]
    public async Task AQuestionAfterTheOfferIsStillAQuestion()
    {
        await Alex.SayAsync("hello");
        await Alex.ClickAsync("Check my invitation email");
        await Alex.SayAsync("what is CustomerSource?");
        Alex.Last.Shows("CustomerSource");
        Assert.DoesNotContain("not the invitation", Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWarningStaysAWarningWhenItsCardIsOver()
    {
        await Alex.SayAsync("go to step 5");
        await Alex.SayAsync(Phish);
        await Alex.SayAsync("where am i");
        Assert.Contains(Alex.Screen, card => card.Text.Contains("Be careful with that email", StringComparison.Ordinal));
    }
}
