using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;

namespace CsBot.Tests.Clients;

/// <summary>The bot in Bot Framework Web Chat, which knows Action.Execute and posts nothing for it.</summary>
public sealed partial class WebChatTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const int Steps = 14;

    [BrowserFact(WebChatPage.Package)]
    public async Task TheGuideGoesFromTheWelcomeToSignedInByClicking()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using WebChatPage site = await WebChatPage.StartAsync(app.Address);
        await using ChatPage chat = await browser.OpenAsync(site.Address);
        await Button(chat, "Start the guide").ClickAsync();
        await Choice(chat, "Nothing yet").ClickAsync();
        await Choice(chat, "Yes, Microsoft sent it to me").ClickAsync();
        await Choice(chat, "No, not yet").ClickAsync();
        for (int step = 1; step < Steps; step++)
        {
            await SeeAsync(chat, $"Step {step} of {Steps}");
            await chat.Page.Locator(".ac-pushButton", new() { HasTextRegex = Forward() }).ClickAsync();
        }

        await Button(chat, "I am signed in").ClickAsync();
        await Button(chat, "Yes, I see it").ClickAsync();
        await SeeAsync(chat, "✓ You are in");
        for (int step = 1; step <= Steps; step++)
            await Assertions.Expect(chat.Page.Locator(".ac-adaptiveCard").GetByText($"✓ Step {step} of {Steps}")).ToHaveCountAsync(1);
        Assert.Empty(chat.Errors);
    }

    [BrowserFact(WebChatPage.Package)]
    public async Task APersonIsAskedAndAnswers()
    {
        await using BotApp app = await BotApp.StartAsync();
        await app.Support().InstallAsync();
        await using WebChatPage site = await WebChatPage.StartAsync(app.Address);
        await using ChatPage chat = await browser.OpenAsync(site.Address);
        await Button(chat, "Start the guide").ClickAsync();
        await Button(chat, "Begin at step 1").ClickAsync();
        await SeeAsync(chat, $"Step 1 of {Steps}");
        await Button(chat, "Ask a person").ClickAsync();
        await chat.Page.Locator(".ac-adaptiveCard").GetByLabel("What is going wrong?").FillAsync("It says *not valid*");
        await Button(chat, "Send to support").ClickAsync();
        await Assertions.Expect(chat.Page.GetByText("✓ Sent to support")).ToBeVisibleAsync();
        await app.SettleAsync();

        Chat thread = app.Support(app.Connector.Calls.First(c => c.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation);
        thread.Last.Shows("It says *not valid*");
        await thread.ClickAsync("Send answer", new JsonObject { ["reply"] = "Please close all browsers." });
        await SeeAsync(chat, "Please close all browsers.");
        Assert.Empty(chat.Errors);
    }

    // Web Chat has each button once more, unseen, for screen readers.
    private static ILocator Button(ChatPage chat, string name) => chat.Page.Locator($".ac-pushButton[title='{name}']");

    private static ILocator Choice(ChatPage chat, string name) =>
        chat.Page.Locator(".ac-adaptiveCard").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;

    private static Task SeeAsync(ChatPage chat, string text) =>
        Assertions.Expect(chat.Page.Locator(".ac-adaptiveCard").GetByText(text, new() { Exact = true })).ToBeVisibleAsync();

    [GeneratedRegex("^(Done|I see it)$")]
    private static partial Regex Forward();
}
