namespace CsBot.Tests;

/// <summary>A bot of its own for each test, and a customer who talks to it.</summary>
public abstract class AppTest : IAsyncLifetime
{
    protected BotApp App { get; set; } = null!;

    protected Chat Alex => App.Customer();

    public async Task InitializeAsync()
    {
        App = await StartAsync();
        await ArrangeAsync();
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>Starts the bot, with settings where a test needs some.</summary>
    protected virtual Task<BotApp> StartAsync() => BotApp.StartAsync();

    /// <summary>What has happened before each test begins.</summary>
    protected virtual Task ArrangeAsync() => Task.CompletedTask;
}
