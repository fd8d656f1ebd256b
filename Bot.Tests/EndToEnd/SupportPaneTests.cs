using System.Text.RegularExpressions;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsBot.Tests.EndToEnd;

/// <summary>A request from both sides of the local chat page: a customer on the left, two people of the support team on the right.</summary>
public sealed partial class SupportPaneTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    [BrowserFact]
    public async Task OneTakesAnotherAnswersAndTheCustomerRates()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await AskAsync(chat, "It says not valid");
        await BeAsync(chat, "Priya Nair");
        await ClickAsync(chat.SupportLog, "Take");
        await Expect(chat.SupportLog.GetByText("Priya Nair took CS-1001.")).ToBeVisibleAsync();
        await Expect(chat.Log.GetByText("Priya Nair has it")).ToBeVisibleAsync();
        await Expect(Button(chat.SupportLog, "Take")).ToHaveCountAsync(0);

        await BeAsync(chat, "Sam Rivers");
        ILocator reply = chat.SupportLog.GetByTestId("support-thread").Filter(new() { HasText = "CS-1001" }).GetByTestId("support-reply");
        await reply.FillAsync("Please close all browsers.");
        await reply.PressAsync("Enter");
        await ClickAsync(chat.SupportLog, "Send");
        await Expect(chat.Log.GetByText("Sam Rivers (support, CS-1001): Please close all browsers.")).ToBeVisibleAsync();
        await Expect(chat.SupportLog.GetByText("Priya Nair has it and has answered.")).ToBeVisibleAsync();

        await ClickAsync(chat.SupportLog, "Resolve");
        await chat.SupportLog.GetByRole(AriaRole.Combobox, new() { Name = "Why is it closed?" }).SelectOptionAsync("Solved");
        await ClickAsync(chat.SupportLog, "Resolve it");
        await Expect(chat.Log.GetByText("Sam Rivers closed your request CS-1001")).ToBeVisibleAsync();
        await Button(chat.Log, "5").Last.ClickAsync();
        await Expect(chat.SupportLog.GetByText("Ana Berg (customer) gives 5 of 5 for CS-1001.")).ToBeVisibleAsync();
        Assert.Empty(chat.Errors);
    }

    [BrowserFact]
    public async Task WhoClicksTakeOnAPageThatIsBehindIsToldWhoHasIt()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await AskAsync(chat, "It says not valid");
        await using ChatPage behind = await browser.OpenAsync(app.Address);
        bool stopped = false;
        await behind.Page.RouteAsync(Activities(), async route =>
        {
            IAPIResponse answer = await route.FetchAsync(new() { Timeout = 60_000 });
            await (stopped ? route.AbortAsync() : route.FulfillAsync(new() { Response = answer }));
        });
        await behind.Page.ReloadAsync();
        await BeAsync(behind, "Sam Rivers");
        await Expect(Button(behind.SupportLog, "Take")).ToBeVisibleAsync();
        stopped = true;
        await BeAsync(chat, "Priya Nair");
        await ClickAsync(chat.SupportLog, "Take");
        await Expect(chat.SupportLog.GetByText("Priya Nair took CS-1001.")).ToBeVisibleAsync();

        await ClickAsync(behind.SupportLog, "Take");
        await Expect(behind.Page.GetByTestId("toasts")).ToContainTextAsync("Priya Nair already has CS-1001.");
        await Expect(chat.SupportLog.GetByText("Sam Rivers took")).ToHaveCountAsync(0);
        await behind.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    }

    private static async Task AskAsync(ChatPage chat, string problem)
    {
        await ClickAsync(chat.Log, "Start the guide");
        await ClickAsync(chat.Log, "Begin at step 1");
        await Button(chat.Log, "Ask a person").Last.ClickAsync();
        await chat.Log.GetByRole(AriaRole.Textbox, new() { Name = "What is going wrong?" }).FillAsync(problem);
        await ClickAsync(chat.Log, "Send to support");
        await Expect(chat.SupportLog.GetByText(problem)).ToBeVisibleAsync();
    }

    private static async Task BeAsync(ChatPage chat, string name) =>
        await chat.Page.GetByTestId("support-person").SelectOptionAsync(new SelectOptionValue { Label = name });

    private static Task ClickAsync(ILocator place, string name) => Button(place, name).ClickAsync();

    private static ILocator Button(ILocator place, string name) => place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex("/activities\\?")]
    private static partial Regex Activities();
}
