using System.Diagnostics;
using CsBot.Tests.Hosting.Security;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Activity = Microsoft.Bot.Schema.Activity;

namespace CsBot.Benchmarks;

/// <summary>What the proof of one request costs: every request's token is validated anew, none is kept as proven.</summary>
internal static class AuthCommand
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private const int Requests = 20_000;

    public static async Task<int> RunAsync()
    {
        await using KeyServer keys = await KeyServer.StartAsync();
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = TestTokens.AppId,
            ["ToBotFromChannelOpenIdMetadataUrl"] = keys.Metadata,
            ["ToBotFromChannelTokenIssuer"] = KeyServer.Issuer,
        }).Build();
        var authentication = new ConfigurationBotFrameworkAuthentication(settings);
        string header = "Bearer " + new TestTokens(keys, ServiceUrl).Make();
        await ProveAsync(authentication, header, Requests / 10);
        using var self = Process.GetCurrentProcess();
        (TimeSpan cpu, long bytes, long began) = (self.TotalProcessorTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        await ProveAsync(authentication, header, Requests);
        TimeSpan took = Stopwatch.GetElapsedTime(began);
        self.Refresh();
        await Console.Out.WriteLineAsync(
            $"authentication: {took.TotalMicroseconds / Requests:F0} us and {(self.TotalProcessorTime - cpu).TotalMicroseconds / Requests:F0} us CPU a request, "
            + $"{(GC.GetTotalAllocatedBytes() - bytes) / Requests / 1000.0:F1} KB allocated, of {Requests} requests one after the other");
        return 0;
    }

    private static async Task ProveAsync(ConfigurationBotFrameworkAuthentication authentication, string header, int requests)
    {
        var activity = new Activity { Type = ActivityTypes.Message, ChannelId = "msteams", ServiceUrl = ServiceUrl };
        for (int i = 0; i < requests; i++)
        {
            await authentication.AuthenticateRequestAsync(activity, header, CancellationToken.None);
        }
    }
}
