using System.Text.RegularExpressions;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;

namespace CsBot.Tests.EndToEnd;

/// <summary>The whole journey in a real browser on the local chat page.</summary>
public sealed partial class BrowserJourneyTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const int Steps = 14;

    [BrowserFact]
    public async Task FromTheWelcomeToSignedInByClicking()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await Button(chat, "Start the guide").ClickAsync();
        await Button(chat, "Begin at step 1").ClickAsync();
        for (int step = 1; step < Steps; step++)
        {
            await Assertions.Expect(chat.Log.GetByText($"Step {step} of {Steps}", new() { Exact = true })).ToBeVisibleAsync();
            await chat.Log.GetByRole(AriaRole.Button, new() { NameRegex = Forward() }).ClickAsync();
            await Assertions.Expect(chat.Log.GetByText($"Step {step + 1} of {Steps}", new() { Exact = true })).ToBeVisibleAsync();
        }

        await Button(chat, "I am signed in").ClickAsync();
        await Button(chat, "Yes, I see it").ClickAsync();
        await Assertions.Expect(chat.Log.GetByText("✓ You are in", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task FromTheWelcomeToSignedInByTheKeyboardAlone()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address, width: 390);
        await Assertions.Expect(Button(chat, "Start the guide")).ToBeVisibleAsync();
        await PressAsync(chat, StartButton());
        await Assertions.Expect(Button(chat, "Begin at step 1")).ToBeVisibleAsync();
        await PressAsync(chat, SkipButton());
        for (int step = 1; step < Steps; step++)
        {
            await Assertions.Expect(chat.Log.GetByText($"Step {step} of {Steps}", new() { Exact = true })).ToBeVisibleAsync();
            await PressAsync(chat, Forward());
            await Assertions.Expect(chat.Log.GetByText($"Step {step + 1} of {Steps}", new() { Exact = true })).ToBeVisibleAsync();
        }

        await PressAsync(chat, SignedIn());
        await Assertions.Expect(Button(chat, "Yes, I see it")).ToBeVisibleAsync();
        await PressAsync(chat, Proof());
        await Assertions.Expect(chat.Log.GetByText("✓ You are in", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task APersonAnswersFromTheSupportPane()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await Button(chat, "Start the guide").ClickAsync();
        await Button(chat, "Begin at step 1").ClickAsync();
        await Button(chat, "Ask a person").Last.ClickAsync();
        await chat.Log.GetByRole(AriaRole.Textbox, new() { Name = "What is going wrong?" }).FillAsync("It says not valid");
        await Button(chat, "Send to support").ClickAsync();
        await Assertions.Expect(chat.SupportLog.GetByText("It says not valid")).ToBeVisibleAsync();
        await chat.SupportLog.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await chat.SupportLog.GetByRole(AriaRole.Textbox, new() { Name = "Your words" }).FillAsync("Please close all browsers.");
        await chat.SupportLog.GetByRole(AriaRole.Button, new() { Name = "Send answer" }).ClickAsync();
        await Assertions.Expect(chat.Log.GetByText("(support, CS-1001): Please close all browsers.")).ToBeVisibleAsync();
        await chat.SupportLog.GetByRole(AriaRole.Button, new() { Name = "Resolve", Exact = true }).ClickAsync();
        await chat.SupportLog.GetByRole(AriaRole.Combobox, new() { Name = "Why is it closed?" }).SelectOptionAsync("Solved");
        await chat.SupportLog.GetByRole(AriaRole.Button, new() { Name = "Resolve it" }).ClickAsync();
        await Assertions.Expect(chat.Log.GetByText("closed your request")).ToBeVisibleAsync();
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task TheStepsPictureIsInSight()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await Button(chat, "Start the guide").ClickAsync();
        await Button(chat, "Begin at step 1").ClickAsync();
        ILocator picture = chat.Log.Locator("img[src*='/images/']");
        await Assertions.Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 100)"));
        await Assertions.Expect(Button(chat, "Done")).ToBeVisibleAsync();
    }

    private static ILocator Button(ChatPage chat, string name) => chat.Log.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Tabs until the wanted button has the focus, and presses it.</summary>
    private static async Task PressAsync(ChatPage chat, Regex name)
    {
        for (int tabs = 0; tabs < 60; tabs++)
        {
            string focused = await chat.Page.EvaluateAsync<string>("document.activeElement.closest('button') ? document.activeElement.innerText.trim() : ''");
            if (name.IsMatch(focused))
            {
                await chat.Page.Keyboard.PressAsync("Enter");
                return;
            }

            await chat.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {name}.");
    }

    [GeneratedRegex("^(Done|I see it)$")]
    private static partial Regex Forward();

    [GeneratedRegex("^Start the guide$")]
    private static partial Regex StartButton();

    [GeneratedRegex("^Begin at step 1$")]
    private static partial Regex SkipButton();

    [GeneratedRegex("^I am signed in$")]
    private static partial Regex SignedIn();

    [GeneratedRegex("^Yes, I see it$")]
    private static partial Regex Proof();
}
