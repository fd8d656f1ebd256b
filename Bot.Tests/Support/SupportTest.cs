namespace CsBot.Tests.Support;

/// <summary>A scene of its own for each test: a customer, and the support team in its channel.</summary>
public abstract class SupportTest : IAsyncLifetime
{
    protected SupportScene Scene { get; set; } = null!;

    protected BotApp App => Scene.App;

    protected Chat Alex => Scene.Alex;

    public async Task InitializeAsync()
    {
        Scene = await StartAsync();
        await ArrangeAsync();
    }

    public async Task DisposeAsync() => await Scene.DisposeAsync();

    /// <summary>Starts the scene, with settings where a test needs some.</summary>
    protected virtual Task<SupportScene> StartAsync() => SupportScene.StartAsync();

    /// <summary>What has happened before each test begins.</summary>
    protected virtual Task ArrangeAsync() => Task.CompletedTask;
}
