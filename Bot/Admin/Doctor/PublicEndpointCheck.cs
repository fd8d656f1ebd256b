using System.Net;
using System.Net.Mime;
using System.Text;
using CsBot.Content;
using CsBot.Hosting.Credentials;
using CsBot.Hosting.Health;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>The bot is reached from outside where Azure Bot Service will call it, over https, and lets nobody in without a token.</summary>
internal sealed class PublicEndpointCheck(IOptions<ContentOptions> content, IOptions<BotIdentityOptions> identity, IHttpClientFactory clients) : ICheck
{
    private const string Endpoint = "/api/messages";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (content.Value.PublicAddress is not { } address)
        {
            return [identity.Value.HasId
                ? Finding.Problem("Setting Content:PublicAddress is missing: pictures get an address that Teams cannot reach.", "Set it to https:// and the bot's host name.")
                : Finding.Skipped("The bot is used on this machine only.")];
        }

        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            return [Finding.Problem("Content:PublicAddress is not an https address, and Azure Bot Service calls no other kind.", $"Set it to https://{address.Host}")];
        }

        using HttpClient http = clients.CreateClient();
        (http.BaseAddress, http.Timeout) = (address, Timeout);
        try
        {
            return await LookAsync(http, cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return [Finding.Problem(
                $"{address.Host} cannot be reached: {Reach.Reason(error)}.",
                "Start the bot there, and check DNS, certificate and firewall. In a closed network, run doctor from outside instead.")];
        }
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using HttpResponseMessage live = await http.GetAsync(new Uri(HealthSetup.LivePath, UriKind.Relative), cancellationToken);
        if (live.StatusCode != HttpStatusCode.OK)
        {
            return [Finding.Problem($"{HealthSetup.LivePath} answers {(int)live.StatusCode}: another program is running there.", "Set Content:PublicAddress to the address of the bot, without a path.")];
        }

        using HttpResponseMessage ready = await http.GetAsync(new Uri(HealthSetup.ReadyPath, UriKind.Relative), cancellationToken);
        using var unsigned = new StringContent("{}", Encoding.UTF8, MediaTypeNames.Application.Json);
        using HttpResponseMessage answer = await http.PostAsync(new Uri(Endpoint, UriKind.Relative), unsigned, cancellationToken);
        Finding[] wrong = [.. new[] { Ready(ready.StatusCode), Messages(answer.StatusCode) }.OfType<Finding>()];
        return wrong.Length > 0 ? wrong : [Finding.Ok($"The bot answers at {http.BaseAddress!.Host}. It is ready, and lets nobody in without a token.")];
    }

    private static Finding? Ready(HttpStatusCode status) => status == HttpStatusCode.OK
        ? null
        : Finding.Problem($"{HealthSetup.ReadyPath} answers {(int)status}: the bot cannot handle messages.", $"Open {HealthSetup.ReadyPath} there to see why.");

    private Finding? Messages(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => null,
        HttpStatusCode.NotFound => Finding.Problem($"There is no {Endpoint} there.", "Deploy this version of the bot."),
        _ when !identity.Value.HasId => null,
        _ => Finding.Problem($"{Endpoint} answers {(int)status} to a request without a token: it lets anybody in.", "Set MicrosoftAppId there as well, and restart it."),
    };
}
