using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tests.Invitations;
using CsBot.Turns.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Attacks;

/// <summary>A file is fetched for who may use the bot, where somebody reads it, once, and one at a time for a person.</summary>
public sealed class FileTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private FileHost _files = null!;

    public async Task InitializeAsync() => _files = await FileHost.StartAsync(Encoding.UTF8.GetBytes("From: a@b.example\r\nSubject: Hello\r\n\r\nHello"));

    public async Task DisposeAsync() => await _files.DisposeAsync();

    [Theory]
    [InlineData("mail.eml")]
    [InlineData("mail.html")]
    [InlineData("screen.png")]
    public async Task NotForARefusedTenant(string name)
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.UseSetting("Security:AllowedTenants", LocalChatIds.SupportTenantId));
        await app.Customer().PostAsync(app.Customer().Activity("message", Attached.File(name, _files.Address)));
        app.Customer().Last.Shows("your organization is not set up");
        Assert.Equal(0, _files.Requests);
    }

    [Fact]
    public async Task NotForWhoSendsTooMuch()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.UseSetting("Security:ActivitiesPerMinute", "2"));
        for (int i = 0; i < 5; i++)
        {
            await app.Customer().PostAsync(app.Customer().Activity("message", Attached.File("mail.eml", _files.Address)));
        }

        Assert.InRange(_files.Requests, 1, 2);
    }

    [Theory]
    [InlineData("19:foreign@thread.tacv2", "channel")]
    [InlineData("19:group@thread.v2", "groupChat")]
    [InlineData(LocalChatIds.SupportChannelId, "channel")]
    public async Task NotAmongSeveralPeople(string conversation, string type)
    {
        await using BotApp app = await BotApp.StartAsync();
        await app.Support().InstallAsync();
        var chat = new Chat(app, new ChatPlace(conversation, type, LocalChatIds.SupportTenantId, "29:Sam Support", "Sam Support", type == "channel" ? conversation : null));
        await chat.PostAsync(chat.Activity("message", Attached.File("mail.eml", _files.Address)));
        Assert.Equal(0, _files.Requests);
    }

    [Fact]
    public async Task OnceForAnActivityThatComesThreeTimes()
    {
        await using BotApp app = await BotApp.StartAsync();
        JsonObject activity = app.Customer().Activity("message", Attached.File("mail.eml", _files.Address));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.Http.PostAsJsonAsync("/api/messages", activity.DeepClone())));
        await app.Customer().PostAsync(activity);
        Assert.Equal(1, _files.Requests);
        Assert.Single(app.Customer().Screen);
    }

    [Fact]
    public async Task OneAtATimeForAPersonWhileOthersAreServed()
    {
        await using BotApp app = await BotApp.StartAsync();
        using var gate = new SemaphoreSlim(0);
        _files.Gate = gate;
        Task<HttpResponseMessage>[] flood = [.. Enumerable.Range(0, 4).Select(_ =>
            app.Http.PostAsJsonAsync("/api/messages", app.Customer().Activity("message", Attached.File("mail.eml", _files.Address))))];
        await UntilAsync(() => _files.Requests > 0);
        Chat berta = app.Customer("Berta");
        Task<HttpResponseMessage> other = app.Http.PostAsJsonAsync("/api/messages", berta.Activity("message", Attached.File("mail.eml", _files.Address)));
        await UntilAsync(() => _files.Requests > 1);
        gate.Release(100);
        await Task.WhenAll([.. flood, other]);
        Assert.Equal(5, _files.Requests);
        Assert.Equal(2, _files.Most);
    }

    [Fact]
    public async Task WhoHangsUpIsFetchedForNoLonger()
    {
        await using BotApp app = await BotApp.StartAsync();
        using var gate = new SemaphoreSlim(0);
        _files.Gate = gate;
        using var hangUp = new CancellationTokenSource();
        Task<HttpResponseMessage> first = app.Http.PostAsJsonAsync("/api/messages", app.Customer().Activity("message", Attached.File("mail.eml", _files.Address)), hangUp.Token);
        await UntilAsync(() => _files.Requests == 1);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await UntilAsync(() => _files.UnderWay == 0);
    }

    [Fact]
    public async Task FewAreReadAtOnceAndNobodyWaitsForWhatTakesTooLong()
    {
        await using BotApp app = await BotApp.StartAsync();
        FileReading reading = app.Services.GetRequiredService<FileReading>();
        using var end = new ManualResetEventSlim();
        using var hangUp = new CancellationTokenSource();
        int running = 0;
        Task<string?>[] waiting = [.. Enumerable.Range(0, 5).Select(_ => reading.ReadAsync(
            () =>
            {
                Interlocked.Increment(ref running);
                end.Wait();
                return "read";
            },
            hangUp.Token))];
        await UntilAsync(() => Volatile.Read(ref running) == 2);
        await hangUp.CancelAsync();
        foreach (Task<string?> one in waiting)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }

        Assert.Equal(2, running);
        end.Set();
        Assert.Equal("next", await reading.ReadAsync(() => "next", default));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), timeout.Token);
        }
    }
}
