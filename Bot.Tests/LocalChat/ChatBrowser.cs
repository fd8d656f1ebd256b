using CsBot.Tests.Requirements;
using Microsoft.Playwright;

namespace CsBot.Tests.LocalChat;

/// <summary>Chromium without a window, from which nothing but this machine can be reached.</summary>
public sealed class ChatBrowser : IAsyncLifetime
{
    private static readonly string[] _flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page of its own storage at the address; errors of its scripts end up in <see cref="ChatPage.Errors"/>.</summary>
    public async Task<ChatPage> OpenAsync(Uri address, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        // Started with the first page: a run without chromium builds this fixture too.
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.ChromiumPath, Headless = true, Args = _flags });
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
        });
        await context.RouteAsync(
            url => new Uri(url) is { Scheme: "http" or "https" } target && !target.IsLoopback, route => route.AbortAsync());
        context.SetDefaultTimeout(10_000);
        var page = new ChatPage(await context.NewPageAsync());
        await page.Page.GotoAsync(address.ToString());
        return page;
    }
}

/// <summary>The chat page with the handles that tests need.</summary>
public sealed class ChatPage : IAsyncDisposable
{
    public ChatPage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => Errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                Errors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    public ILocator Log => Page.GetByTestId("customer-log");

    public ILocator SupportLog => Page.GetByTestId("support-log");

    public ILocator Composer => Page.GetByTestId("customer-composer");

    public async Task SayAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    public ILocator Card(string text) => Log.Locator(".card", new() { HasText = text });

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());
}
