using System.Text.Json;
using CsBot.Hosting.Credentials;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>The bot can read the keys with which the Bot Connector signs; without them nobody is let in.</summary>
internal sealed class MetadataCheck(IOptions<BotIdentityOptions> identity, IConfiguration configuration, IHttpClientFactory clients) : ICheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (!identity.Value.HasId)
        {
            return [Finding.Skipped("Without an app id, callers are not checked.")];
        }

        string address = new Cloud(identity, configuration).Metadata;
        string cure = $"Let the machine reach {new Uri(address).Host} over https (firewall, proxy, DNS), and check ChannelService and ToBotFromChannelOpenIdMetadataUrl.";
        using HttpClient http = clients.CreateClient();
        http.Timeout = Timeout;
        try
        {
            string keys = Member(await http.GetStringAsync(new Uri(address), cancellationToken), "jwks_uri").GetString()!;
            int count = Member(await http.GetStringAsync(new Uri(keys), cancellationToken), "keys").GetArrayLength();
            return [count > 0 ? Finding.Ok($"{count} signing keys were found.") : Finding.Problem($"{address} lists no keys.", cure)];
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return [Finding.Problem($"{address} cannot be read: {Reach.Reason(error)}.", cure)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            return [Finding.Problem($"{address} answers with something other than keys.", cure)];
        }
    }

    private static JsonElement Member(string json, string name) => JsonElement.Parse(json).GetProperty(name);
}
