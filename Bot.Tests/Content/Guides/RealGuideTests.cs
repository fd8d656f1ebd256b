using CsBot.Content.Guides;

namespace CsBot.Tests.Content.Guides;

public sealed class RealGuideTests
{
    private static readonly Guide Guide = GuideLoader.Load(RealCards.Root).Get("customersource", "en-US");

    public static TheoryData<string> StepIds => [.. Guide.Steps.Select(step => step.Id)];

    [Fact]
    public void HasThreePhasesOfSevenFourAndThreeSteps()
    {
        Assert.Equal([7, 4, 3], Guide.Phases.Select(phase => phase.Steps.Count));
        Assert.Equal(Enumerable.Range(1, 14), Guide.Steps.Select(step => step.Number));
    }

    [Fact]
    public void LeadsFromSignUpToSignedIn() => Assert.Equal(
        [
            "open-signup", "fill-in-form", "account-created", "open-verify-mail", "sign-in-to-verify", "ready-to-go", "close-browsers",
            "open-personal-link", "sign-in-to-connect", "connected", "close-window",
            "open-customersource", "welcome-user", "look-around",
        ],
        Guide.Steps.Select(step => step.Id));

    [Fact]
    public void AsksNothingAtTheThreeMessages() =>
        Assert.Equal(["account-created", "ready-to-go", "connected"], Guide.Steps.Where(step => !step.NeedsAction).Select(step => step.Id));

    [Fact]
    public void UsesTheLinksInTheOrderOfSigningUpConnectingAndBookmarking()
    {
        Assert.Equal(["open-signup", "open-personal-link", "open-customersource"], Guide.Links.Select(link => link.Step));
        Assert.Equal(
            ["https://signup.live.com/signup.aspx", null, "https://mbs.microsoft.com/customersource/northamerica"],
            Guide.Links.Select(link => link.Url));
    }

    [Fact]
    public void OpensTheHomePageOfEachRegion()
    {
        Assert.Equal(["northamerica", "global"], Guide.Regions.Select(region => region.Id));
        StepLink link = Guide.FindStep("open-customersource")!.Link!;
        Assert.Equal("https://mbs.microsoft.com/customersource/northamerica", link.UrlFor(Guide.RegionOf(null)));
        Assert.Equal("https://mbs.microsoft.com/customersource/global", link.UrlFor(Guide.RegionOf("global")));
    }

    [Fact]
    public void SaysHonestlyThatTheServiceIsClosed()
    {
        Assert.Equal(ServiceState.Retired, Guide.Status.State);
        Assert.Contains("2021", Guide.Status.Text, StringComparison.Ordinal);
        Assert.Contains("2021", Guide.Status.Summary, StringComparison.Ordinal);
        Assert.All(["Dynamics GP", "Dynamics NAV", "Dynamics SL", "AX 2012", "Finance and operations"], product =>
            Assert.Contains(Guide.Status.Products, link => link.Product.Contains(product, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(StepIds))]
    public void KnowsWhatElseAPersonMaySeeAtEachStep(string id) => Assert.InRange(Guide.FindStep(id)!.Troubles.Count, 2, 5);

    // The facts that nobody may edit away, by step.
    [Theory]
    [InlineData("open-signup", "not alone", "not in the order",
        "straight from Microsoft", "forwarded", "Microsoft account", "organizational account")]
    [InlineData("fill-in-form", "required box", "Create account", "user name and password",
        "Never type the password in this chat", "promotional offers", "organizational address", "leaves out")]
    [InlineData("account-created", "nothing to do")]
    [InlineData("open-verify-mail", "Verify your email address", "blue button", "security code", "address that you typed", "junk")]
    [InlineData("sign-in-to-verify", "password that you chose", "filled in already", "Sign in")]
    [InlineData("ready-to-go", "Ready to go!", "nothing to do")]
    [InlineData("close-browsers", "**all** browsers", "do not skip it", "wrong account")]
    [InlineData("open-personal-link", "invitation", "you alone", "Never share it", "forwarded",
        "mbs2.microsoft.com/userinfo", "several", "private window")]
    [InlineData("sign-in-to-connect", "email address", "password", "when you created your account", "personal account")]
    [InlineData("connected", "nothing to do", "few hours")]
    [InlineData("close-window", "Close the browser window", "**all**")]
    [InlineData("open-customersource", "bookmark", "https://mbs.microsoft.com/customersource/northamerica", "**end** of your invitation")]
    [InlineData("welcome-user", "Welcome User", "Sign In", "top right", "without any question", "email address and password")]
    [InlineData("look-around", "Training", "patient", "Products")]
    public void ConveysTheFactsOfEachStep(string id, params string[] facts)
    {
        Step step = Guide.FindStep(id)!;
        string shown = string.Join('\n', [step.Title, step.Instructions, step.Expect, .. step.Notes.Select(note => note.Text)]);
        Assert.All(facts, fact => Assert.Contains(fact, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("open-signup", "have-account", "do not make a second", "open-personal-link")]
    [InlineData("fill-in-form", "work-address-refused", "Entra", null)]
    [InlineData("open-personal-link", "someone-else-signed-in", "private window", null)]
    [InlineData("welcome-user", "not-recognised", "few hours", "open-personal-link")]
    public void ConveysWhatHasChangedSince(string step, string trouble, string words, string? goTo)
    {
        Trouble found = Guide.FindStep(step)!.Troubles.Single(t => t.Id == trouble);
        Assert.Contains(words, found.Cure, StringComparison.Ordinal);
        Assert.Equal(goTo, found.GoTo);
    }

    [Fact]
    public void TellsTheShortVersionWithBothAddressesAndBothClosings()
    {
        Assert.Contains("https://signup.live.com/signup.aspx", Guide.ShortVersion, StringComparison.Ordinal);
        Assert.Contains("https://mbs.microsoft.com/customersource/northamerica", Guide.ShortVersion, StringComparison.Ordinal);
        Assert.Equal(3, Guide.ShortVersion.Split("lose every browser window").Length);
    }

    [Fact]
    public void ClosesBrowsersTwiceAndSaysHowOnEverySystem()
    {
        Assert.Equal(["close-browsers", "close-window"], Guide.Steps.Where(step => step.ClosesBrowsers).Select(step => step.Id));
        Assert.All(Guide.Browsers!.Systems, system => Assert.InRange(system.Close.Split(' ').Length, 20, 80));
        Assert.All(Guide.Browsers.Systems, system => Assert.Matches("Shift|rivate", system.PrivateWindow));
    }

    [Fact]
    public void PractisesWithAnInvitationThatHoldsNoLink()
    {
        Assert.Contains("[your personal link]", Guide.PracticeInvitation, StringComparison.Ordinal);
        Assert.DoesNotContain("http", Guide.PracticeInvitation, StringComparison.Ordinal);
        Assert.DoesNotContain("@", Guide.PracticeInvitation, StringComparison.Ordinal);
    }
}
