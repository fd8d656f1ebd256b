using System.Net;
using CsBot.Content.Reading;

namespace CsBot.Admin.Lint;

/// <summary>Follows the addresses of the content: so many at most, so many at once, each for so long, without cookies.</summary>
internal sealed class OnlineLinks : IDisposable
{
    private const int MaxLinks = 500;
    private const int AtOnce = 8;
    private const int MaxRedirects = 5;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeout };

    public void Dispose() => _http.Dispose();

    /// <param name="dead">Beginnings of addresses that need not answer.</param>
    public async Task<LintReport> CheckAsync(IReadOnlyList<ContentLink> links, IReadOnlyList<string> dead, CancellationToken cancellationToken)
    {
        ContentLink[] asked = [.. links.Where(link => !dead.Any(start => link.Address.AbsoluteUri.StartsWith(start, StringComparison.OrdinalIgnoreCase)))];
        var findings = new LinkFinding?[Math.Min(asked.Length, MaxLinks)];
        await Parallel.ForAsync(0, findings.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, token) => findings[i] = await CheckAsync(asked[i], token));
        if (findings.Length > 1 && Array.TrueForAll(findings, found => found is { Unreached: true }))
        {
            // Not one host answers: it is the machine, not the content.
            return new LintReport([findings[0]!.Problem with { Message = $"none of the {findings.Length} addresses can be reached; connect this machine to the internet" }], []);
        }

        List<LintHint> hints = [.. findings.Where(found => found is { IsMistake: false }).Select(found => Hint(found!.Problem))];
        if (asked.Length > MaxLinks)
        {
            hints.Add(Hint(new ContentProblem(
                asked[MaxLinks].File, asked[MaxLinks].Line, $"only the first {MaxLinks} addresses were checked; {asked.Length - MaxLinks} were not")));
        }

        return new LintReport([.. findings.Where(found => found is { IsMistake: true }).Select(found => found!.Problem)], hints);
    }

    private static LintHint Hint(ContentProblem link) => new("links to look at", link.File, link.Line, link.Message);

    private async Task<LinkFinding?> CheckAsync(ContentLink link, CancellationToken cancellationToken)
    {
        try
        {
            (HttpStatusCode status, Uri end) = await FollowAsync(link.Address, cancellationToken);
            return status switch
            {
                _ when (int)status is >= 300 and < 400 => Mistake($"redirects more than {MaxRedirects} times, or to no address"),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests =>
                    Other($"answers {(int)status} to this check; open it yourself"),
                _ when (int)status >= 400 => Mistake($"answers {(int)status}; write the address of a page that exists, or list it in links.yaml"),
                _ when end != link.Address => Other($"redirects to {end}; write that address if the move is permanent"),
                _ => null,
            };
        }
        catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            string reason = error is HttpRequestException ? error.Message : $"no answer in {Timeout.TotalSeconds} seconds";
            return Mistake($"cannot be reached: {reason}") with { Unreached = true };
        }

        LinkFinding Mistake(string what) => new(new ContentProblem(link.File, link.Line, $"{link.Address} {what}"), IsMistake: true);
        LinkFinding Other(string what) => new(new ContentProblem(link.File, link.Line, $"{link.Address} {what}"), IsMistake: false);
    }

    private async Task<(HttpStatusCode Status, Uri End)> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (int redirects = 0; ; redirects++)
        {
            (HttpStatusCode status, Uri? next) = await AskAsync(address, cancellationToken);
            if (next is null || redirects == MaxRedirects)
            {
                return (status, address);
            }

            address = next;
        }
    }

    /// <summary>Some servers refuse HEAD, and some answer it wrongly, so that only a success by it counts.</summary>
    private async Task<(HttpStatusCode Status, Uri? Next)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        using HttpResponseMessage head = await SendAsync(HttpMethod.Head, address, cancellationToken);
        if ((int)head.StatusCode < 400)
        {
            return (head.StatusCode, NextOf(head, address));
        }

        using HttpResponseMessage get = await SendAsync(HttpMethod.Get, address, cancellationToken);
        return (get.StatusCode, NextOf(get, address));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static Uri? NextOf(HttpResponseMessage answer, Uri address) =>
        (int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location && new Uri(address, location) is { Scheme: "http" or "https" } next
            ? next
            : null;

    /// <param name="Unreached">No server answered at all.</param>
    private sealed record LinkFinding(ContentProblem Problem, bool IsMistake, bool Unreached = false);
}
