using System.Net;
using CsBot.LocalChat;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsBot.Tests.LocalChat;

public sealed class LoopbackOnlyTests(LocalChatHost host) : IClassFixture<LocalChatHost>
{
    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("::1", "[::1]:3978", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1:3978", true)]
    [InlineData("192.0.2.7", "localhost", false)]
    [InlineData(null, "localhost", false)]
    [InlineData("127.0.0.1", "bot.example", false)]
    [InlineData("127.0.0.1", "localhost.bot.example", false)]
    public async Task LetsOnlyThisMachineInByAddressAndName(string? address, string name, bool isAllowed)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        http.Request.Host = new HostString(name);
        object? answer = await new LoopbackOnly().InvokeAsync(
            EndpointFilterInvocationContext.Create(http), _ => ValueTask.FromResult<object?>("in"));

        Assert.Equal(isAllowed, answer is "in");
        Assert.Equal(!isAllowed, answer is NotFound);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "localchat/page/app.js")]
    [InlineData("POST", "v3/directline/conversations")]
    [InlineData("POST", "v3/directline/tokens/generate")]
    [InlineData("GET", "v3/directline/attachments/x")]
    [InlineData("POST", "localchat/conversations")]
    [InlineData("POST", "localchat/support")]
    [InlineData("POST", "localchat/connector/v3/conversations")]
    [InlineData("GET", "localchat/connector/v3/conversations/a:local-x/members")]
    public async Task CoversEveryRoute(string method, string path)
    {
        foreach (var (name, value) in new[] { ("Host", "bot.example"), ("Origin", "https://site.example"), ("X-Forwarded-For", "192.0.2.7") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.TryAddWithoutValidation(name, value);
            using var answer = await host.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task LetsAClientOnAnotherPortOfThisMachineIn()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "v3/directline/conversations");
        request.Headers.Add("Origin", "http://localhost:5173");
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal("http://localhost:5173", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }
}
