using System.Text.Json.Nodes;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsBot.Tests.LocalChat;

public sealed class ChatPageTests(LocalChatHost host, ChatBrowser browser) : IClassFixture<LocalChatHost>, IClassFixture<ChatBrowser>
{
    [BrowserFact]
    public async Task ShowsWhatIsSaidAndTheAnswer()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("hello <b>you</b>");

        await Expect(chat.Log.Locator(".from-person .bubble")).ToHaveTextAsync("hello <b>you</b>");
        await Expect(chat.Log.GetByText("Echo: hello <b>you</b>")).ToBeVisibleAsync();
        await Expect(chat.Page.GetByTestId("announcer")).ToContainTextAsync("CsBot: Echo: hello");
        await Expect(chat.Composer).ToHaveValueAsync("");
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task AnExecutedCardIsReplacedInPlaceAndTheFocusGoesToTheNextOne()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("card");
        await Button(chat.Card("Step 1 of 14"), "Done").PressAsync("Enter");

        await Expect(chat.Card("Step 1 is done")).ToBeVisibleAsync();
        await Expect(chat.Card("Step 2 of 14")).ToBeVisibleAsync();
        await Expect(chat.Log.Locator(".card")).ToHaveCountAsync(2);
        await Expect(chat.Card("Step 2 of 14").GetByRole(AriaRole.Link, new() { Name = "the sign-up page" })).ToBeFocusedAsync();
        await Expect(chat.Page.GetByTestId("announcer")).ToContainTextAsync("CsBot: Step 2 of 14");
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task AMessageInAnswerToAClickIsShownAsANotice()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("card");
        await Button(chat.Card("Step 1 of 14"), "Back").ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing to do");
        await Expect(chat.Card("Step 1 of 14")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task WhatACardUnfoldsByItselfTellsTheBotNothing()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("card");
        var card = chat.Card("Step 1 of 14");
        await Button(card, "More").ClickAsync();
        await Expect(card.GetByText("Here is more.")).ToBeVisibleAsync();
        await Button(card, "Something else happened").ClickAsync();
        await Expect(card.GetByText("What do you see?")).ToBeVisibleAsync();
        await chat.SayAsync("end");
        await chat.Log.GetByText("Echo: end").WaitForAsync();

        await Expect(chat.Log.Locator(".message")).ToHaveCountAsync(5);
    }

    [BrowserFact]
    public async Task ASubmitNeedsItsRequiredInput()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("form");
        var form = chat.Card("Ask a person");
        await Button(form, "Send").ClickAsync();
        await Expect(form.GetByText("Please type your name.")).ToBeVisibleAsync();
        await form.GetByLabel("Your name").FillAsync("Ana");
        await Button(form, "Send").ClickAsync();

        await Expect(chat.Log.GetByText("Submitted Ana")).ToBeVisibleAsync();
        await Expect(chat.Log.Locator(".from-person")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task AnUpdatedMessageChangesWhereItIs()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("first");
        await chat.Log.GetByText("Echo: first").WaitForAsync();
        var message = host.Bot.Received[^1];
        await chat.SayAsync("second");
        await chat.Log.GetByText("Echo: second").WaitForAsync();
        string? id = await chat.Log.Locator(".message", new() { HasText = "Echo: first" }).GetAttributeAsync("data-activity-id");
        await host.Bot.UpdateAsync(message, id!, new JsonObject { ["type"] = "message", ["text"] = "Updated" });

        await Expect(chat.Log.Locator($"[data-activity-id='{id}']")).ToContainTextAsync("Updated");
        await Expect(chat.Log.GetByText("Echo: first")).ToHaveCountAsync(0);
        await Expect(chat.Log.Locator(".message").Last).ToContainTextAsync("Echo: second");
    }

    [BrowserFact]
    public async Task AReloadShowsTheSameConversationAndANewOneIsEmpty()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("remember");
        await chat.Log.GetByText("Echo: remember").WaitForAsync();
        await chat.Page.ReloadAsync();
        await Expect(chat.Log.GetByText("Echo: remember")).ToBeVisibleAsync();
        await Expect(chat.Log.GetByText("Welcome")).ToHaveCountAsync(1);
        await chat.Page.GetByTestId("new-conversation").ClickAsync();

        await Expect(chat.Log.GetByText("Echo: remember")).ToHaveCountAsync(0);
        await Expect(chat.Log.GetByText("Welcome")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task ASupportAgentRepliesInAThread()
    {
        await using var chat = await OpenAsync();
        await chat.Page.GetByTestId("support-composer").FillAsync("tickets");
        await chat.Page.GetByTestId("support-composer").PressAsync("Enter");
        var thread = chat.SupportLog.Locator("[data-testid=support-thread]", new() { HasText = "tickets" });
        await Expect(thread).ToContainTextAsync("Echo: CsBot tickets");
        await thread.GetByTestId("support-reply").FillAsync("mine");
        await thread.GetByTestId("support-reply").PressAsync("Enter");

        await Expect(thread).ToContainTextAsync("Echo: CsBot mine");
    }

    [BrowserFact]
    public async Task AfterAClickInAThreadTheFocusStaysInTheThread()
    {
        await using var chat = await OpenAsync();
        var channel = host.Bot.Received.Last(activity => (string?)activity["conversation"]!["conversationType"] == "channel");
        string id = await host.Bot.SendAsync(channel, StubCards.Step(7));
        var card = chat.SupportLog.Locator($"[data-activity-id='{id}']");
        await Button(card, "Done").PressAsync("Enter");

        await Expect(card).ToContainTextAsync("Step 7 is done");
        var thread = chat.SupportLog.Locator($"[data-thread-id$='{id}']");
        await Expect(thread.GetByTestId("support-reply")).ToBeFocusedAsync();
        await Expect(thread).ToContainTextAsync("Step 8 of 14");
    }

    [BrowserFact]
    public async Task BothThemesAreThereAndTheChoiceLasts()
    {
        await using var chat = await browser.OpenAsync(host.Address, scheme: ColorScheme.Dark);
        string background = "getComputedStyle(document.body).backgroundColor";
        string dark = await chat.Page.EvaluateAsync<string>(background);
        await chat.Page.GetByTestId("theme-toggle").ClickAsync();
        string light = await chat.Page.EvaluateAsync<string>(background);
        await chat.Page.ReloadAsync();

        Assert.Equal("rgb(26, 26, 26)", dark);
        Assert.Equal("rgb(245, 245, 245)", light);
        Assert.Equal(light, await chat.Page.EvaluateAsync<string>(background));
    }

    [BrowserFact]
    public async Task FitsAPhoneOf320PixelsWithoutSidewaysScrolling()
    {
        await using var chat = await browser.OpenAsync(host.Address, 320, 640);
        await chat.SayAsync("card");
        await chat.SayAsync(new string('w', 200));
        await chat.Card("Step 1 of 14").WaitForAsync();
        await chat.Log.GetByText("Echo: www").WaitForAsync();
        string[] overflow = await chat.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#customer *')].filter(e => e.getBoundingClientRect().right > 321).map(e => e.className)");
        await chat.Page.GetByTestId("support-tab").ClickAsync();

        Assert.Empty(overflow);
        Assert.Equal(320, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Expect(chat.SupportLog).ToBeVisibleAsync();
        await Expect(chat.Log).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task APageLeftOpenGoesOnAfterARestartOfTheServer()
    {
        var first = new LocalChatHost();
        await first.InitializeAsync();
        await using var chat = await browser.OpenAsync(first.Address);
        await chat.Log.GetByText("Welcome").WaitForAsync();
        string address = first.Address.ToString();
        await first.DisposeAsync();
        await Expect(chat.Page.GetByTestId("trouble")).ToContainTextAsync("The server does not answer.");
        await chat.SayAsync("not lost");
        await Expect(chat.Composer).ToHaveValueAsync("not lost");

        var second = new LocalChatHost(address);
        await second.InitializeAsync();
        await Expect(chat.Log.GetByText("Welcome back")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(chat.Page.GetByTestId("trouble")).ToBeHiddenAsync();
        await chat.Composer.PressAsync("Enter");
        await Expect(chat.Log.GetByText("Echo: not lost")).ToBeVisibleAsync();
        await second.DisposeAsync();
    }

    [BrowserFact]
    public async Task AClickThatTheBotCannotAnswerSaysSoAndCanBeRepeated()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("card");
        var done = Button(chat.Card("Step 1 of 14"), "Done");
        await done.WaitForAsync();
        host.Bot.Refusal = 500;
        await done.ClickAsync();
        await Expect(chat.Page.GetByTestId("toasts").GetByRole(AriaRole.Alert)).ToContainTextAsync("That did not work. The bot answered 500.");
        host.Bot.Refusal = null;
        await done.ClickAsync();

        await Expect(chat.Card("Step 1 is done")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task WhatIsSaidCannotRunInThePage()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("<img src=x onerror=\"document.title='run'\"> [a](javascript:alert(1)) [b](https://b.example) <at><b>x</b></at>");
        var echo = chat.Log.Locator(".from-bot", new() { HasText = "Echo:" });
        await echo.WaitForAsync();

        await Expect(echo.Locator("img:not(.avatar *)")).ToHaveCountAsync(0);
        await Expect(echo.Locator("a")).ToHaveCountAsync(1);
        await Expect(echo.Locator("a")).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Expect(echo.Locator(".mention")).ToHaveTextAsync("<b>x</b>");
        Assert.Equal("CsBot: local chat", await chat.Page.TitleAsync());
    }

    [BrowserFact]
    public async Task WithoutItsPackagesThePageSaysWhatToInstallAndStillTalks()
    {
        await using var chat = await OpenAsync();
        await chat.Page.RouteAsync("**/*.min.js", route => route.FulfillAsync(new() { Status = 404 }));
        await chat.Page.ReloadAsync();
        await Expect(chat.Page.GetByTestId("missing-libraries")).ToContainTextAsync("dotnet run --project Bot");
        await chat.SayAsync("still here");

        await Expect(chat.Log.GetByText("Echo: still here")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task ALinkOpensInAnotherTabThatCannotReachThisOne()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync("card");
        var link = chat.Card("Step 1 of 14").GetByText("Open the page");
        await link.WaitForAsync();
        var opened = await chat.Page.Context.RunAndWaitForPageAsync(() => link.ClickAsync());

        Assert.NotSame(chat.Page, opened);
        Assert.True(await opened.EvaluateAsync<bool>("window.opener === null"));
        await Expect(chat.Card("Step 1 of 14")).ToBeVisibleAsync();
    }

    private async Task<ChatPage> OpenAsync()
    {
        var chat = await browser.OpenAsync(host.Address);
        await chat.Log.GetByText("Welcome").WaitForAsync();
        return chat;
    }

    private static ILocator Button(ILocator card, string name) => card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
