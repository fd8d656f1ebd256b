using CsBot.Content.Pages;
using CsBot.Tests.Clients;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;

namespace CsBot.Tests.Content.Pages;

/// <summary>The pages in a browser, on a telephone, in both themes.</summary>
public sealed class PageAccessTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const string IsTooWide = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    [BrowserFact(Axe.Package)]
    public async Task HaveNoBarriersAndFitATelephone()
    {
        await using BotApp app = await BotApp.StartAsync();
        var findings = new List<string>();
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using ChatPage opened = await browser.OpenAsync(new Uri(app.Address, PageNames.Support), width: 320, height: 640, scheme);
            foreach (string name in PageNames.All)
            {
                await opened.Page.GetByRole(AriaRole.Navigation).Locator($"a[href='/{name}']").ClickAsync();
                await Assertions.Expect(opened.Page.Locator("a[aria-current=page]")).ToHaveAttributeAsync("href", $"/{name}");
                Axe axe = await Axe.OfAsync(opened.Page);
                await axe.LookAsync($"{name}, {scheme}");
                findings.AddRange(axe.Findings);
                Assert.False(await opened.Page.EvaluateAsync<bool>(IsTooWide), $"{name} is wider than a telephone.");
            }

            Assert.Equal(scheme == ColorScheme.Light ? "rgb(255, 255, 255)" : "rgb(31, 31, 31)", await opened.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
            Assert.Empty(opened.Errors);
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
