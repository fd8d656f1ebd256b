using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;

namespace CsBot.Tests.Clients;

/// <summary>The chat page with the real bot's cards on it, for people who use it by ear, by keyboard or enlarged.</summary>
public sealed class AccessibilityTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    [BrowserFact(Axe.Package)]
    public Task HasNoBarriersOnAWideScreen() => HasNoBarriersAsync(1280);

    [BrowserFact(Axe.Package)]
    public Task HasNoBarriersOnANarrowScreen() => HasNoBarriersAsync(320);

    private async Task HasNoBarriersAsync(int width)
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address, width);
        var visitor = new Visitor(chat, await Axe.OfAsync(chat.Page));
        await visitor.SeeAsync("the welcome", "Start the guide");
        await visitor.ClickAsync("Start the guide");
        await visitor.SeeAsync("the triage", "Begin at step 1");
        await visitor.ClickAsync("Begin at step 1");
        await visitor.SeeAsync("a step", "Done");
        await visitor.ClickAsync("Something else happened");
        await visitor.SeeAsync("the troubles", "What to do");
        await chat.SayAsync("person");
        await visitor.SeeAsync("the form", "Send to support");
        await chat.Log.GetByLabel("What is going wrong?").FillAsync("It says not valid");
        await visitor.ClickAsync("Send to support");
        await Assertions.Expect(chat.Log.GetByText("✓ Sent to support")).ToBeVisibleAsync();
        await visitor.SeeSupportAsync("It says not valid");
        await chat.SayAsync("go to step 14");
        await visitor.ClickAsync("I am signed in");
        await visitor.SeeAsync("the proof", "Yes, I see it");
        await visitor.ClickAsync("Yes, I see it");
        await visitor.SeeAsync("the finish", "5");
        Assert.True(visitor.Findings.Count == 0, string.Join('\n', visitor.Findings));
        Assert.Empty(chat.Errors);
    }

    private sealed class Visitor(ChatPage chat, Axe axe)
    {
        public List<string> Findings => axe.Findings;

        public Task ClickAsync(string button) => Button(button).ClickAsync();

        /// <summary>Looks at the page in both themes once the newest card has the button.</summary>
        public async Task SeeAsync(string place, string button)
        {
            await Assertions.Expect(Button(button)).ToBeVisibleAsync();
            await LookAsync(place);
        }

        public async Task SeeSupportAsync(string text)
        {
            ILocator tab = chat.Page.GetByTestId("support-tab");
            bool isHidden = await tab.IsVisibleAsync();
            if (isHidden)
                await tab.ClickAsync();
            await Assertions.Expect(chat.SupportLog.GetByText(text)).ToBeVisibleAsync();
            await LookAsync("the support thread");
            if (isHidden)
                await chat.Page.GetByTestId("customer-tab").ClickAsync();
        }

        private async Task LookAsync(string place)
        {
            foreach (string theme in (string[])["light", "dark"])
            {
                await Assertions.Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
                await axe.LookAsync($"{place}, {theme}");
                await chat.Page.GetByTestId("theme-toggle").ClickAsync();
            }
        }

        private ILocator Button(string name) => chat.Log.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    }
}
