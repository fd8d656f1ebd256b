using System.Text.Json.Nodes;
using CsBot.LocalChat;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Hosting.Security;

public sealed class TenantTests
{
    private const string OtherTenant = "99999999-0000-4000-8000-000000000009";
    private const string Refusal = "your organization is not set up";

    [Fact]
    public async Task APersonOfAnotherTenantIsToldSoPolitelyAndNothingElseHappens()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        Chat stranger = Stranger(bot.App);
        (await stranger.SayAsync("go to step 1")).Shows(Refusal);
        Assert.Equal(0, await bot.App.ReadAsync(db => db.States.CountAsync()));
    }

    [Fact]
    public async Task AClickAndAnInstallationOfAnotherTenantDoNothing()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        Chat stranger = Stranger(bot.App);
        JsonObject answer = await stranger.ExecuteAsync("1", "step.done", []);
        Assert.Contains(Refusal, answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        await stranger.PostAsync(stranger.Activity("installationUpdate", new JsonObject { ["action"] = "add" }));
        Assert.Empty(bot.App.Connector.Calls);
        Assert.Equal(0, await bot.App.ReadAsync(db => db.Seen.CountAsync()));
    }

    [Fact]
    public async Task BothTenantsThatAnActivityNamesMustBeAllowed()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        Chat customer = bot.App.Customer();
        foreach (JsonObject change in (JsonObject[])
        [
            new() { ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = OtherTenant } } },
            new() { ["conversation"] = new JsonObject { ["id"] = "a:Alex Example", ["tenantId"] = OtherTenant } },
            new() { ["conversation"] = new JsonObject { ["id"] = "a:Alex Example" }, ["channelData"] = "no object" },
        ])
        {
            change["text"] = "hello";
            await customer.PostAsync(customer.Activity("message", change));
            customer.Last.Shows(Refusal);
        }
    }

    [Fact]
    public async Task WithoutTheSettingOnlyTheBotsOwnTenantIsServed()
    {
        await using SecureBot bot = await SecureBot.StartAsync(builder => builder.UseSetting("Security:AllowedTenants", ""));
        (await bot.App.Customer().SayAsync("hello")).Shows(Refusal);
        var own = new Chat(bot.App, new ChatPlace("a:own", "personal", LocalChatIds.SupportTenantId, "29:own", "Own", null));
        (await own.SayAsync("hello")).DoesNotShow(Refusal);
    }

    [Fact]
    public async Task AStarServesEveryTenant()
    {
        await using SecureBot bot = await SecureBot.StartAsync(builder => builder.UseSetting("Security:AllowedTenants", "*"));
        (await Stranger(bot.App).SayAsync("hello")).DoesNotShow(Refusal);
    }

    [Fact]
    public async Task ACustomerAndSupportOfTwoTenantsTalkThroughTheBot()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        await bot.App.Support().InstallAsync();
        Chat customer = bot.App.Customer();
        await customer.SayAsync("person");
        await customer.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        string thread = bot.App.Connector.Calls.Last(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation;
        await bot.App.Support(thread).SayAsync("reply: Close all browsers");
        customer.Last.Shows("Close all browsers");
    }

    private static Chat Stranger(BotApp app) => new(app, new ChatPlace("a:stranger", "personal", OtherTenant, "29:stranger", "Stranger", null));
}
