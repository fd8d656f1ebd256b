using System.Text;
using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>What the bot's endpoint answered; 502 when it could not be reached.</summary>
internal sealed record BotAnswer(int Status, string Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>Posts activities to the bot of this same process, over HTTP as Teams does.</summary>
internal sealed class BotClient(ServerAddress address, IHostApplicationLifetime lifetime) : IDisposable
{
    // Long enough to stand at a breakpoint. No proxy: it is this machine.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(5) };

    public async Task<BotAnswer> SendAsync(JsonObject activity)
    {
        var token = lifetime.ApplicationStopping;
        using var content = new StringContent(Json.Write(activity), Encoding.UTF8, "application/json");
        try
        {
            using var answer = await _http.PostAsync(address.BotEndpoint, content, token);
            return new BotAnswer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(token));
        }
        catch (HttpRequestException failure)
        {
            return new BotAnswer(StatusCodes.Status502BadGateway, failure.Message);
        }
    }

    public void Dispose() => _http.Dispose();
}
