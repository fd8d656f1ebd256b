using System.Net.Sockets;
using System.Text;

namespace CsBot.Tests.Hosting.Security;

public sealed class SlowClientTests
{
    [Fact]
    public async Task ABodyThatDoesNotComeIsGivenUp()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.UseSetting("Security:MaxBodySeconds", "1"));
        using TcpClient client = await ConnectAsync(app);
        await WriteAsync(client, "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{\"type\":");
        Assert.StartsWith("HTTP/1.1 408", await ReadAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreConnectionsThanTheLimitAreClosedAndTheOthersAreServed()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.UseSetting("Security:MaxConnections", "20"));
        await app.Customer().SayAsync("help");
        TcpClient[] clients = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ConnectAsync(app)));
        string[] answers = await Task.WhenAll(clients.Select(AskAsync));
        Assert.InRange(answers.Count(answer => answer.StartsWith("HTTP/1.1 405", StringComparison.Ordinal)), 1, 20);
        Assert.Contains(answers, answer => answer.Length == 0);
        await app.Customer().SayAsync("help");
        Array.ForEach(clients, client => client.Dispose());
    }

    [Fact]
    public async Task ManySlowBodiesAtOnceDoNotKeepACustomerFromBeingAnswered()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.UseSetting("Security:MaxBodySeconds", "5"));
        TcpClient[] clients = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => ConnectAsync(app)));
        await Task.WhenAll(clients.Select(client =>
            WriteAsync(client, "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n{")));
        Assert.NotEmpty((await app.Customer().SayAsync("help")).Text);
        Array.ForEach(clients, client => client.Dispose());
    }

    private static async Task<TcpClient> ConnectAsync(BotApp app)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", app.Address.Port);
        return client;
    }

    /// <summary>Stays connected: who is answered and goes makes room for another.</summary>
    private static async Task<string> AskAsync(TcpClient client)
    {
        try
        {
            await WriteAsync(client, "GET /api/messages HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return await ReadAsync(client);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static Task WriteAsync(TcpClient client, string text) => client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

    private static async Task<string> ReadAsync(TcpClient client)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        byte[] answer = new byte[4096];
        return Encoding.ASCII.GetString(answer, 0, await client.GetStream().ReadAsync(answer, timeout.Token));
    }
}
