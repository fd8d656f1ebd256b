using System.Net;
using CsBot.Content.Invitations;
using CsBot.Invitations;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Options;

namespace CsBot.Turns.Middleware;

/// <summary>Fetches an attached file into memory: only from known hosts, over https, and no more than a mail can be. The address is not logged.</summary>
internal sealed class MailDownload : IDisposable
{
    private static readonly string[] TeamsHosts = ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us", "sharepoint.cn", "svc.ms"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly IReadOnlyList<string> _hosts;
    private readonly TimeSpan _timeLimit;
    private readonly bool _allowsLoopback;

    public MailDownload(IOptions<InvitationOptions> options, IHostEnvironment environment)
    {
        _hosts = options.Value.FileHosts.Count > 0 ? [.. options.Value.FileHosts] : TeamsHosts;
        _timeLimit = TimeSpan.FromSeconds(options.Value.FileSeconds);
        _allowsLoopback = environment.IsDevelopment();
    }

    /// <summary>The file, or why it is not there.</summary>
    /// <param name="connector">Of the turn: what lies on its own host is asked for with the bot's token. Null where only a file of the person's is wanted.</param>
    public async Task<(byte[]? Content, FileProblem? Problem)> FetchAsync(string? address, IConnectorClient? connector, CancellationToken cancellationToken)
    {
        bool isOfChannel = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && connector is not null && IsOf(uri, connector.BaseUri);
        if (uri is null || !(isOfChannel || MayFetch(uri)))
        {
            return (null, FileProblem.Gone);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_timeLimit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            if (isOfChannel && connector!.Credentials is { } credentials)
            {
                await credentials.ProcessHttpRequestAsync(request, timeout.Token);
            }

            using HttpResponseMessage answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return (null, FileProblem.Gone);
            }

            (byte[]? Content, FileProblem? Problem) file =
                answer.Content.Headers.ContentLength > MailFiles.MaxBytes ? (null, FileProblem.TooBig) : await ReadAsync(answer, timeout.Token);
            return file.Content is { } content && SharingPage.Is(answer.Content.Headers, content) ? (null, FileProblem.Gone) : file;
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException
            && !cancellationToken.IsCancellationRequested))
        {
            return (null, FileProblem.Gone);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>An attachment on the very host that the turn came from, by https or on this machine: the token goes nowhere else.</summary>
    private static bool IsOf(Uri uri, Uri channel) =>
        uri.AbsolutePath.Contains("/v3/attachments/", StringComparison.Ordinal)
        && uri.UserInfo.Length == 0 && uri.Authority == channel.Authority && uri.Scheme == channel.Scheme && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback);

    private bool MayFetch(Uri uri) => uri.UserInfo.Length == 0
        && ((uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && HostFacts.IsOneOf(_hosts, Address.HostOf(uri))) || (_allowsLoopback
            && uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp));

    private static async Task<(byte[]? Content, FileProblem? Problem)> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await using Stream stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > MailFiles.MaxBytes)
            {
                return (null, FileProblem.TooBig);
            }

            content.Write(buffer, 0, read);
        }

        return (content.ToArray(), null);
    }
}
