using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Faults;

/// <summary>What stands before the replicas: sends an activity to one of them, and to the next one again until it is taken, as Teams' channel service does.</summary>
public sealed class Switch(IReadOnlyList<BotProcess> replicas) : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(15) };
    private int _next;
    private int _repeats;

    /// <summary>How often an activity had to be sent again.</summary>
    public int Repeats => _repeats;

    public async Task PostAsync(JsonObject activity)
    {
        long deadline = Environment.TickCount64 + (long)Timeout.TotalMilliseconds;
        while (Environment.TickCount64 < deadline)
        {
            BotProcess replica = replicas[(Interlocked.Increment(ref _next) & int.MaxValue) % replicas.Count];
            if (await TryPostAsync(replica, activity))
            {
                return;
            }

            Interlocked.Increment(ref _repeats);
            await Task.Delay(20);
        }

        throw new TimeoutException("No replica took the activity.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> TryPostAsync(BotProcess replica, JsonObject activity)
    {
        try
        {
            using HttpResponseMessage answer = await _http.PostAsJsonAsync(new Uri(replica.Address, "api/messages"), activity);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
