using System.Net;
using System.Text.RegularExpressions;
using CsBot.Content.Pages;
using CsBot.Storage;
using CsBot.Tests.Hosting.Security;

namespace CsBot.Tests.Content.Pages;

/// <summary>The pages that everybody can read, over HTTP.</summary>
public sealed partial class PagesTests
{
    [Fact]
    public async Task AreReadInProductionWithoutSigningIn()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        bot.Use(null);
        foreach (string name in PageNames.All)
        {
            using HttpResponseMessage page = await bot.App.Http.GetAsync($"/{name}");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
            Assert.Equal(["en"], page.Content.Headers.ContentLanguage);
            Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
            string policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
            AssertStandsAlone(await page.Content.ReadAsStringAsync());
            using var head = new HttpRequestMessage(HttpMethod.Head, $"/{name}");
            Assert.Equal(HttpStatusCode.OK, (await bot.App.Http.SendAsync(head)).StatusCode);
        }
    }

    [Fact]
    public void CanSayOfEverySettingHowLongThingsAreKept() => Assert.Equal(
        typeof(StorageOptions).GetProperties().Select(setting => setting.Name).Where(name => name.StartsWith("Keep", StringComparison.Ordinal)),
        PageMarkNames.Days,
        StringComparer.OrdinalIgnoreCase);

    [Fact]
    public async Task SayWhoRunsTheBotAndHowLongThingsAreKept()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder
            .UseSetting("Operator:Name", "Contoso <Support> & Co")
            .UseSetting("Operator:Contact", "privacy@contoso.com")
            .UseSetting("Storage:KeepMessagesDays", "31")
            .UseSetting("Storage:KeepQuestionsDays", "62")
            .UseSetting("Storage:KeepJourneysDays", "93"));
        string privacy = await app.Http.GetStringAsync("/privacy");
        Assert.Contains("run by Contoso &lt;Support&gt; &amp; Co", privacy, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:privacy@contoso.com\">privacy@contoso.com</a>", privacy, StringComparison.Ordinal);
        Assert.Contains(": 31 days", privacy, StringComparison.Ordinal);
        Assert.Contains(": 62 days", privacy, StringComparison.Ordinal);
        Assert.Contains(": 93 days", privacy, StringComparison.Ordinal);
        Assert.Contains("delete my data", privacy, StringComparison.Ordinal);
        foreach (string name in PageNames.All)
        {
            Assert.DoesNotContain('{', MainPart().Match(await app.Http.GetStringAsync($"/{name}")).Value);
        }
    }

    [Fact]
    public async Task SayItInWordsWhereNobodyHasSetWhoRunsTheBot()
    {
        await using BotApp app = await BotApp.StartAsync();
        string privacy = await app.Http.GetStringAsync("/privacy");
        Assert.Contains("run by the organization that runs this bot", privacy, StringComparison.Ordinal);
        Assert.Contains("the administrator or partner who told you about this bot", privacy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComeInThePersonsLanguageWhereTheContentHasIt()
    {
        await using BotApp app = await BotApp.StartAsync();
        Assert.Equal(("de", true), await AskAsync(app, "it;q=0.5, de-AT;q=0.9"));
        Assert.Equal(("en", false), await AskAsync(app, "de;q=0.3, en;q=0.8"));
        Assert.Equal(("en", false), await AskAsync(app, "it, *;q=0.1, de;q=0"));
    }

    private static async Task<(string Language, bool IsGerman)> AskAsync(BotApp app, string languages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        request.Headers.AcceptLanguage.ParseAdd(languages);
        using HttpResponseMessage page = await app.Http.SendAsync(request);
        string text = await page.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{Assert.Single(page.Content.Headers.ContentLanguage)}\">", text, StringComparison.Ordinal);
        return (page.Content.Headers.ContentLanguage.First(), text.Contains("Datenschutz", StringComparison.Ordinal));
    }

    /// <summary>Nothing is fetched from anywhere, and links lead to the three pages.</summary>
    private static void AssertStandsAlone(string html)
    {
        Assert.DoesNotMatch("(?i)<script|<img|<link|<iframe|src=|@import|url\\(", html);
        Assert.Equal(["/privacy", "/support", "/terms"], Links().Matches(html).Select(link => link.Groups[1].Value).Distinct().Order());
        Assert.Single(Heading().Matches(html));
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<h1>")]
    private static partial Regex Heading();

    [GeneratedRegex("<main>.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();
}
