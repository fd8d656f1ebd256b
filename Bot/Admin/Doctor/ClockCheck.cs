using CsBot.Hosting.Credentials;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>This machine's clock is right: a token is refused when it seems five minutes too early or too late.</summary>
internal sealed class ClockCheck(
    IOptions<BotIdentityOptions> identity, IConfiguration configuration, IHttpClientFactory clients, TimeProvider time) : ICheck
{
    private const string Cure = "Turn on time synchronization (chrony, systemd-timesyncd, w32time).";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Much = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (!identity.Value.HasId)
        {
            return [Finding.Skipped("Without an app id, no token depends on the clock.")];
        }

        using HttpClient http = clients.CreateClient();
        http.Timeout = Timeout;
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(new Cloud(identity, configuration).Metadata), cancellationToken);
            return [answer.Headers.Date is { } date ? Compare(date) : Finding.Skipped("The metadata host does not say what time it is.")];
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return [Finding.Skipped("The metadata host, which says what time it is, could not be reached.")];
        }
    }

    private Finding Compare(DateTimeOffset date)
    {
        TimeSpan off = (time.GetUtcNow() - date).Duration();
        return off >= Skew ? Finding.Problem($"This machine's clock is wrong by {(long)off.TotalMinutes} minutes, so every token will be refused.", Cure)
            : off >= Much ? Finding.Warning($"This machine's clock is wrong by {(long)off.TotalSeconds} seconds.", Cure)
            : Finding.Ok("This machine's clock is right.");
    }
}
