using System.Net;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Tests.Hosting.Security;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Hosting.Credentials;

public sealed class OutboundTokenTests
{
    [Fact]
    public async Task EveryMessageCarriesOneTokenOfTheBotsOwnTenant()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        await bot.App.Customer("Ana").InstallAsync();
        await bot.App.Customer("Ben").SayAsync("hello");
        Assert.NotEmpty(bot.Bearers);
        Assert.All(bot.Bearers, bearer => Assert.Equal("Bearer token-1", bearer));
        TokenRequest request = Assert.Single(bot.Entra.Requests);
        Assert.Equal(new Uri($"https://login.test/{LocalChatIds.SupportTenantId}/oauth2/v2.0/token"), new Uri(request.Address.GetLeftPart(UriPartial.Path)));
        Assert.Equal(
            ("client_credentials", TestTokens.AppId, "https://api.botframework.com/.default"),
            (request.Fields["grant_type"], request.Fields["client_id"], request.Fields["scope"]));
    }

    [Fact]
    public async Task AMessageWaitsWhileThereIsNoToken()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        bot.Entra.Refusal = HttpStatusCode.BadRequest;
        Assert.Equal(HttpStatusCode.OK, await bot.HelloAsync(bot.Tokens.Make()));
        OutboxRow row = await WaitAsync(bot, row => row.Attempts > 0);
        Assert.Equal(OutboxState.Pending, row.State);
        Assert.Contains("No token for the bot", row.Error, StringComparison.Ordinal);
        Assert.Empty(bot.App.Connector.Calls);
        bot.Entra.Refusal = null;
        await bot.App.SettleAsync();
        Assert.NotEmpty(bot.App.Connector.Calls);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://evil-botframework.com/")]
    public async Task ARowForAHostThatIsNotAllowedFailsVisiblyAndNoTokenIsSent(string serviceUrl)
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        await bot.App.ReadAsync(async db =>
        {
            db.Outbox.Add(new OutboxRow
            {
                Id = "out-1",
                Conversation = "a:1",
                Kind = OutboxKind.Send,
                Reference = $$$"""{"channelId":"msteams","serviceUrl":"{{{serviceUrl}}}","conversation":{"id":"a:1"}}""",
                Activity = """{"type":"message","text":"for Ana"}""",
                Created = TimeProvider.System.GetUtcNow(),
            });
            return await db.SaveChangesAsync();
        });
        OutboxRow row = await WaitAsync(bot, row => row.State != OutboxState.Pending);
        Assert.Equal(OutboxState.Failed, row.State);
        Assert.Contains("Security:ServiceUrlHosts", row.Error, StringComparison.Ordinal);
        Assert.Empty(bot.Entra.Requests);
    }

    [Fact]
    public async Task ASecondTenantGetsTheSameToken()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        await bot.App.Support().InstallAsync();
        Chat customer = bot.App.Customer();
        await customer.SayAsync("hello");
        Assert.Single(bot.Bearers.Distinct());
    }

    private static async Task<OutboxRow> WaitAsync(SecureBot bot, Func<OutboxRow, bool> isReady)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            List<OutboxRow> rows = await bot.App.ReadAsync(db => db.Outbox.AsNoTracking().ToListAsync(timeout.Token));
            if (rows.FirstOrDefault(isReady) is { } row)
            {
                return row;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), timeout.Token);
        }
    }
}
