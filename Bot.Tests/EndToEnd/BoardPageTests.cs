using CsBot.Tests.Board;
using CsBot.Tests.Clients;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsBot.Tests.EndToEnd;

/// <summary>The board in a browser: wide and on a telephone, light and dark, by ear and by keyboard.</summary>
public sealed class BoardPageTests(ChatBrowser browser, BoardScene scene) : IClassFixture<ChatBrowser>, IClassFixture<BoardScene>
{
    private static readonly string[] Charts = ["states", "holders", "times", "steps", "weeks", "answers", "verdicts"];

    [BrowserFact(Axe.Package)]
    public async Task HasNoBarriersAndATableBehindEachChart()
    {
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using ChatPage board = await OpenAsync(1280, scheme);
            foreach (string name in Charts)
            {
                ILocator card = Card(board, name);
                await Expect(card.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
                await card.GetByText("Show as a table").ClickAsync();
                await Expect(card.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
            }

            await Expect(Card(board, "steps").GetByRole(AriaRole.Row, new() { Name = "2 Fill in the form 6 3 2 4" })).ToBeVisibleAsync();
            Axe axe = await Axe.OfAsync(board.Page);
            await axe.LookAsync(scheme.ToString());
            Assert.True(axe.Findings.Count == 0, string.Join('\n', axe.Findings));
            Assert.Empty(board.Errors);
        }
    }

    [BrowserFact(Axe.Package)]
    public async Task FitsATelephone()
    {
        await using ChatPage board = await OpenAsync(390);
        foreach (ILocator summary in await board.Page.GetByText("Show as a table").AllAsync())
        {
            await summary.ClickAsync();
        }

        Assert.Equal(0, await board.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Axe axe = await Axe.OfAsync(board.Page);
        await axe.LookAsync("390 px");
        Assert.True(axe.Findings.Count == 0, string.Join('\n', axe.Findings));
    }

    [BrowserFact]
    public async Task CanBeUsedByKeyboard()
    {
        await using ChatPage board = await OpenAsync(1280);
        await board.Page.Keyboard.PressAsync("Tab");
        await board.Page.Keyboard.PressAsync("Enter");
        await Expect(board.Page.Locator("#main")).ToBeFocusedAsync();
        await board.Page.GetByTestId("weeks").FocusAsync();
        await board.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Card(board, "weeks").Locator("tbody tr")).ToHaveCountAsync(4);
        await Card(board, "holders").Locator("summary").FocusAsync();
        await board.Page.Keyboard.PressAsync("Enter");
        await Expect(Card(board, "holders").GetByRole(AriaRole.Cell, new() { Name = "2", Exact = true }).First).ToBeVisibleAsync();
        Task<IDownload> download = board.Page.WaitForDownloadAsync();
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Save as CSV: Open, by who has it" }).FocusAsync();
        await board.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("holders.csv", (await download).SuggestedFilename);
    }

    [BrowserFact]
    public async Task ALostMessageIsSentAgainAndLeavesTheList()
    {
        await using BotApp app = await BotApp.StartAsync();
        await BoardScene.SeedAsync(app);
        await using ChatPage chat = await browser.OpenAsync(app.Address);
        await chat.Page.GetByTestId("board-link").ClickAsync();
        ILocator deliveries = chat.Page.Locator("[data-table=deliveries]");
        await Expect(deliveries).ToContainTextAsync("Teams does not let the bot write there.");
        await deliveries.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send again: message") }).ClickAsync();
        await Expect(chat.Page.GetByTestId("status")).ToContainTextAsync("will be sent again within seconds");
        await Expect(deliveries).ToContainTextAsync("Every message was delivered, or is on its way.");
    }

    private async Task<ChatPage> OpenAsync(int width, ColorScheme scheme = ColorScheme.Light)
    {
        ChatPage page = await browser.OpenAsync(new Uri(scene.App.Address, "board"), width, scheme: scheme);
        await Expect(page.Page.GetByTestId("board")).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Card(ChatPage page, string table) => page.Page.Locator($"[data-table={table}]");
}
