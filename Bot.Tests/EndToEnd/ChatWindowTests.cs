using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsBot.Tests.EndToEnd;

/// <summary>What the local chat page has of Teams beside messages: the menu of a message, the search, files with words, history and chips.</summary>
public sealed class ChatWindowTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const string Mail = "From: billing@example.org\nSubject: Microsoft Dynamics CustomerSource Invitation\n\nYou have been invited. Click here to log in.";

    [BrowserFact]
    public async Task TheMenuOfAMessageExplainsItInAWindow()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await WelcomedAsync(chat);
        await chat.SayAsync("lunch?");
        ILocator own = chat.Log.Locator(".from-person", new() { HasText = "lunch?" });
        await own.HoverAsync();
        await own.GetByRole(AriaRole.Button, new() { Name = "Explain with CsBot" }).ClickAsync();
        ILocator window = chat.Page.GetByTestId("window");
        await Expect(window.Locator(".card")).ToBeVisibleAsync();
        await Expect(window.GetByRole(AriaRole.Heading).First).ToHaveTextAsync("What your email is");
        await window.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await Expect(window).ToBeHiddenAsync();
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task TheSearchFindsARequestByWhatWasWritten()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await app.Customer("Berta").SayAsync("person");
        await app.Customer("Berta").SayAsync("The page is blank");
        await Expect(chat.SupportLog.GetByText("CS-1001").First).ToBeVisibleAsync();
        await chat.Page.GetByTestId("support-search").ClickAsync();
        ILocator window = chat.Page.GetByTestId("window");
        await Expect(window.GetByText("CS-1001").First).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Searchbox).FillAsync("nothing like it");
        await window.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(window.GetByText("CS-1001")).ToHaveCountAsync(0);
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task AFileGoesWithTheWordsBesideIt()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        ILocator attached = chat.Page.GetByTestId("customer-attached");
        await WelcomedAsync(chat);
        await AttachAsync(chat, "wrong.txt");
        await attached.GetByRole(AriaRole.Button, new() { Name = "Remove the file" }).ClickAsync();
        await Expect(attached).ToBeHiddenAsync();
        await AttachAsync(chat, "invitation.txt");
        await Expect(attached).ToContainTextAsync("invitation.txt");
        await chat.SayAsync("is this genuine");
        ILocator own = chat.Log.Locator(".from-person", new() { HasText = "is this genuine" });
        await Expect(own).ToContainTextAsync("invitation.txt");
        await Expect(attached).ToBeHiddenAsync();
        await Expect(chat.Log.Locator(".card", new() { HasText = "The personal link is missing." })).ToBeVisibleAsync();
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task AnotherLanguageOfTeamsBeginsANewConversationInIt()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await WelcomedAsync(chat);
        ILocator language = chat.Page.GetByTestId("language");
        await Expect(language).ToHaveValueAsync("en");
        await language.SelectOptionAsync("Deutsch");
        await Expect(chat.Log.Locator(".card")).ToContainTextAsync("Einladung");
        await chat.Page.ReloadAsync();
        await Expect(language).ToHaveValueAsync("de");
        await Expect(chat.Log.Locator(".card").First).ToContainTextAsync("Einladung");
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task WhatWasSaidIsThereAfterARestartWithoutItsSecrets()
    {
        BotApp app = await BotApp.StartAsync();
        ChatPage before = await browser.OpenAsync(app.Address);
        await WelcomedAsync(before);
        await before.SayAsync("my password is Tulpe-4711!x");
        await Expect(before.Log.GetByText("I saw a password")).ToBeVisibleAsync();
        string id = await before.Page.EvaluateAsync<string>("localStorage.getItem('csbot.conversation')");
        await before.DisposeAsync();

        await using BotApp restarted = await app.RestartAsync();
        await using ChatPage after = await browser.OpenAsync(restarted.Address);

        // A page that is still opening a conversation of its own would write over what is set here.
        await WelcomedAsync(after);
        await after.Page.EvaluateAsync("id => localStorage.setItem('csbot.conversation', id)", id);
        await after.Page.ReloadAsync();
        await Expect(after.Log.Locator(".from-person", new() { HasText = "my password is" })).ToBeVisibleAsync();
        await Expect(after.Log.GetByText("Tulpe-4711")).ToHaveCountAsync(0);
        await Expect(after.Log.GetByRole(AriaRole.Button, new() { Name = "Start the guide" })).ToBeVisibleAsync();
        Assert.Empty(after.Errors);
    }

    [BrowserFact]
    public async Task AChipIsSaidWithOneTapAndGoesWhenSomethingFollows()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await WelcomedAsync(chat);
        await chat.SayAsync("hello");
        ILocator chips = chat.Log.Locator(".suggestions");
        await Expect(chips.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Start the guide", "Check my invitation email", "Ask a person"]);
        await chips.GetByRole(AriaRole.Button, new() { Name = "Check my invitation email" }).ClickAsync();
        await Expect(chat.Log.GetByText("Paste the whole email here")).ToBeVisibleAsync();
        await Expect(chips).ToBeHiddenAsync();
    }

    private static Task WelcomedAsync(ChatPage chat) => Expect(chat.Log.GetByRole(AriaRole.Button, new() { Name = "Start the guide" })).ToBeVisibleAsync();

    private static Task AttachAsync(ChatPage chat, string name) => chat.Page.GetByTestId("customer-file").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Mail) });
}
