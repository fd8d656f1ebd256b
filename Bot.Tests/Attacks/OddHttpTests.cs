using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CsBot.Storage;
using CsBot.Tests.Hosting.Security;
using CsBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Attacks;

/// <summary>Odd HTTP and values of another kind are the sender's mistake: a 400, and nothing in the log that looks like a fault of the bot.</summary>
public sealed class OddHttpTests : SupportTest
{
    private LogRecorder Log => App.Services.GetServices<ILoggerProvider>().OfType<LogRecorder>().Single();

    protected override Task<SupportScene> StartAsync() =>
        SupportScene.StartAsync(builder => builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider, LogRecorder>()));

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n80000000\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2;\r{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\n{}XX0\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n{}")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}")]
    public async Task ABodyOfAnOddShapeIsRefused(string rest)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", App.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\nConnection: close\r\n{rest}"));
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        string answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        Assert.Empty(Log.Faults);
    }

    [Theory]
    [InlineData("""{"parameters":[{"name":"words","value":{"a":1}}]}""")]
    [InlineData("""{"parameters":[{"name":"words","value":["x"]}]}""")]
    [InlineData("""{"parameters":[{"name":"words","value":17}]}""")]
    [InlineData("""{"parameters":[null]}""")]
    [InlineData("""{"parameters":"x"}""")]
    [InlineData("""{"parameters":[17]}""")]
    [InlineData("""{"queryOptions":{"skip":"x"}}""")]
    [InlineData("""{"queryOptions":{"skip":1e99}}""")]
    [InlineData("17")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    public async Task ASearchOfAnotherShapeIsA400(string value) => Assert.Equal(HttpStatusCode.BadRequest, await InvokeAsync("composeExtension/query", value));

    [Theory]
    [InlineData("composeExtension/fetchTask", "17")]
    [InlineData("composeExtension/fetchTask", """{"messagePayload":[{"body":17}]}""")]
    [InlineData("composeExtension/submitAction", "[]")]
    [InlineData("task/fetch", "17")]
    [InlineData("task/submit", "[1]")]
    [InlineData("fileConsent/invoke", "{}")]
    [InlineData("fileConsent/invoke", "17")]
    [InlineData("message/submitAction", "[]")]
    [InlineData("message/submitAction", """{"actionValue":{"reaction":{"a":1},"feedback":17}}""")]
    [InlineData("adaptiveCard/action", "17")]
    [InlineData("adaptiveCard/action", """{"action":[]}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":17,"data":[1]}}""")]
    [InlineData("signin/verifyState", "17")]
    [InlineData("no/such", "{}")]
    public async Task NoInvokeIsAFailedTurn(string name, string value)
    {
        HttpStatusCode status = await InvokeAsync(name, value);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotImplemented, $"{name} {value}: {status}");
        Assert.Equal(0, await App.ReadAsync(db => db.Set<FailureRow>().CountAsync()));
        Assert.DoesNotContain(App.Connector.Calls, call => call.Body?.ToJsonString().Contains("went wrong", StringComparison.Ordinal) == true);
        Assert.Empty(Log.Faults);
    }

    private async Task<HttpStatusCode> InvokeAsync(string name, string value)
    {
        Chat sam = App.Support();
        JsonObject invoke = sam.Activity("invoke", new JsonObject { ["name"] = name, ["value"] = JsonNode.Parse(value) });
        using HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", invoke);
        await App.SettleAsync();
        return answer.StatusCode;
    }
}
