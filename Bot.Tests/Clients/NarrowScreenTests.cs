using System.Text.RegularExpressions;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;

namespace CsBot.Tests.Clients;

/// <summary>A telephone of 320 px, which is also a desktop at 400 percent.</summary>
public sealed partial class NarrowScreenTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const int Steps = 14;

    // The log and the cards cut off what is too wide, so a scroll bar alone would not tell.
    private const string FindTooWide = """
        () => {
          const isTooWide = box => box.scrollWidth > box.clientWidth + 1;
          const limit = document.documentElement.clientWidth + 1;
          const wide = [...document.querySelectorAll('html, body, .log, .card, .ac-container')].filter(isTooWide)
            .concat([...document.querySelectorAll('.log *')].filter(element => element.getBoundingClientRect().right > limit));
          return wide.map(element => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`);
        }
        """;

    [BrowserFact]
    public async Task NoStepIsWiderThanTheScreen()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address, width: 320, height: 640);
        await chat.Log.GetByRole(AriaRole.Button, new() { Name = "Start the guide", Exact = true }).ClickAsync();
        await chat.Log.GetByRole(AriaRole.Button, new() { Name = "Begin at step 1", Exact = true }).ClickAsync();
        for (int step = 1; step <= Steps; step++)
        {
            await Assertions.Expect(chat.Log.GetByText($"Step {step} of {Steps}", new() { Exact = true })).ToBeVisibleAsync();
            await UnfoldAsync(chat);
            await NothingIsTooWideAsync(chat);
            await chat.Log.GetByRole(AriaRole.Button, new() { NameRegex = Forward() }).ClickAsync();
        }

        await chat.Log.GetByRole(AriaRole.Button, new() { Name = "Yes, I see it", Exact = true }).ClickAsync();
        await Assertions.Expect(chat.Log.GetByText("You are in")).ToBeVisibleAsync();
        await NothingIsTooWideAsync(chat);
    }

    private static async Task NothingIsTooWideAsync(ChatPage chat)
    {
        string[] wide = await chat.Page.EvaluateAsync<string[]>(FindTooWide);
        Assert.True(wide.Length == 0, string.Join('\n', wide));
    }

    /// <summary>Opens the picture and everything else that the card hides at first.</summary>
    private static async Task UnfoldAsync(ChatPage chat)
    {
        foreach (ILocator button in await chat.Log.Locator(".card").Last.Locator("[aria-controls]").AllAsync())
        {
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
            await button.ClickAsync();
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        }
    }

    [GeneratedRegex("^(Done|I see it|I am signed in)$")]
    private static partial Regex Forward();
}
