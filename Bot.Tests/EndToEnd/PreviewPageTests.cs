using CsBot.Tests.Clients;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Preview;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsBot.Tests.EndToEnd;

/// <summary>The preview in a browser: wide and on a telephone, light and dark, by ear and by keyboard, while files change.</summary>
public sealed class PreviewPageTests(ChatBrowser browser, PreviewScene scene) : IClassFixture<ChatBrowser>, IClassFixture<PreviewScene>
{
    private static readonly string[] Places = ["overview", "ask", "way:customersource", "step:open-verify-mail", "topic:captcha", "card:request", "page:privacy", "text:Waiting"];

    [BrowserFact(Axe.Package)]
    public async Task HasNoBarriersAndNothingWiderThanTheScreen()
    {
        await using IAsyncDisposable edit = await scene.EditAsync((PreviewScene.Step3, "\nexpect:", "\nexpekt:"), (PreviewScene.Step2, "title: Fill in the form", "title: Fill in the new form"));
        foreach ((int width, ColorScheme scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using ChatPage preview = await OpenAsync("", width, scheme);
            Axe axe = await Axe.OfAsync(preview.Page);
            foreach (string place in Places.Append("step:account-created").Append("step:fill-in-form").Prepend(""))
            {
                await GoAsync(preview, place);
                await axe.LookAsync($"{place} {width} {scheme}");
                Assert.Equal(0, await preview.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            }

            Assert.True(axe.Findings.Count == 0, string.Join('\n', axe.Findings));
            Assert.Empty(preview.Errors);
        }
    }

    [BrowserFact]
    public async Task FollowsAnEditAndSaysWhyItIsNotUsed()
    {
        await using ChatPage preview = await OpenAsync("step:fill-in-form", 1280);
        ILocator shown = preview.Page.GetByTestId("shown");
        await Expect(shown).ToContainTextAsync("Fill in the form");
        await using (await scene.EditAsync((PreviewScene.Step3, "\nexpect:", "\nexpekt:"), (PreviewScene.Step2, "title: Fill in the form", "title: Fill in the new form")))
        {
            await Expect(shown).ToContainTextAsync("Fill in the new form");
            await Expect(preview.Page.GetByTestId("earlier")).ToContainTextAsync("Fill in the form");
            await Expect(preview.Page.GetByTestId("use")).ToContainTextAsync("because the files have 2 mistakes");
            await Expect(preview.Page.GetByTestId("differences")).ToContainTextAsync("added: title: Fill in the new form");
            await preview.Page.GetByTestId("overview-link").ClickAsync();
            await Expect(preview.Page.GetByTestId("mistakes")).ToContainTextAsync($"{PreviewScene.Step3}:4");
        }

        await Expect(preview.Page.GetByTestId("use")).ToHaveTextAsync("The bot uses these files.");
        await Expect(preview.Page.GetByTestId("view")).ToContainTextAsync("No mistakes");
    }

    [BrowserFact]
    public async Task CanBeUsedByKeyboard()
    {
        await using ChatPage preview = await OpenAsync("", 1280);
        IPage page = preview.Page;
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.GetByTestId("search").FillAsync("captcha");
        await Expect(page.Locator("#groups li:visible")).Not.ToHaveCountAsync(0);
        foreach (string key in new[] { "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "I cannot solve the puzzle (captcha)" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#title")).ToBeFocusedAsync();
        await Expect(page.GetByTestId("shown")).ToContainTextAsync("captcha does not work");
        await page.GetByTestId("ask-link").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByTestId("ask-text").FillAsync("the captcha does not work");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("ask-answer")).ToContainTextAsync("It answers.");
        await Expect(page.GetByTestId("ask-answer").Locator("mark").First).ToHaveTextAsync("captcha");
    }

    private async Task<ChatPage> OpenAsync(string place, int width, ColorScheme scheme = ColorScheme.Light)
    {
        ChatPage page = await browser.OpenAsync(new Uri(scene.App.Address, $"preview#{Uri.EscapeDataString(place)}"), width, scheme: scheme);
        await Expect(page.Page.GetByTestId("use")).Not.ToBeEmptyAsync();
        return page;
    }

    private static async Task GoAsync(ChatPage preview, string place)
    {
        await preview.Page.EvaluateAsync("place => { location.hash = place; }", Uri.EscapeDataString(place));
        await Expect(preview.Page.Locator("body")).ToHaveAttributeAsync("data-view", place.Length == 0 ? "list" : "item");
        await Expect(preview.Page.GetByTestId("view")).Not.ToBeEmptyAsync();
        await preview.Page.WaitForFunctionAsync("() => [...document.images].every(image => image.complete)");
    }
}
