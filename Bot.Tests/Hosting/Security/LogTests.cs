using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Hosting.Security;

public sealed class LogTests
{
    private const string Said = "Xyzzy-4711";

    [Fact]
    public async Task TheLogHoldsNoWordOfAPersonAndNoToken()
    {
        using var log = new LogRecorder();
        await using SecureBot bot = await SecureBot.StartAsync(builder => builder.ConfigureLogging(logging =>
            logging.AddProvider(log).SetMinimumLevel(LogLevel.Information)));
        Chat customer = bot.App.Customer();
        await customer.SayAsync(Said);
        await customer.ExecuteAsync("1", Said, new JsonObject { ["problem"] = Said });
        await customer.PostAsync(customer.Activity("message", new JsonObject { ["value"] = new JsonObject { ["verb"] = 7, ["x"] = Said }, ["channelData"] = Said }));
        await bot.HelloAsync(bot.Tokens.Make(token => token.Claims["serviceurl"] = $"https://{Said}.example/"));
        await bot.HelloAsync(bot.Tokens.Make(token => token.Issuer = $"https://{Said}.example/"));
        using HttpResponseMessage answer = await bot.App.Http.PostAsync("/api/messages", new StringContent($$"""{"text":"{{Said}}",}"""));
        Assert.NotEmpty(log.Lines);
        string token = bot.App.Http.DefaultRequestHeaders.Authorization!.Parameter!;
        Assert.DoesNotContain(log.Lines, line => line.Contains(Said, StringComparison.OrdinalIgnoreCase)
            || line.Contains(token, StringComparison.Ordinal)
            || line.Contains("not a real secret", StringComparison.Ordinal)
            || line.Contains("token-1", StringComparison.Ordinal));
    }
}
