using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsBot.Hosting.Pages;
using CsBot.LocalChat;
using CsBot.Preview.Files;
using Microsoft.Net.Http.Headers;

namespace CsBot.Preview;

/// <summary>Answers everything below the address of the page: the page, what it asks for, and a stream that says when to ask again.</summary>
internal sealed class PreviewEndpoints(PreviewState state, PreviewCatalog catalog, AskPreview ask, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const string FilePrefix = "page/";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(700);
    private static readonly PageFolder Page = new("Preview", PageFiles.ContentPolicy);

    public Task<IResult> AnswerAsync(HttpContext http, string path) => (http.Request.Method, path) switch
    {
        ("POST", "ask") => AskAsync(http),
        ("GET", _) => Task.FromResult(Get(http, path)),
        _ => Task.FromResult(Results.NotFound()),
    };

    private IResult Get(HttpContext http, string path)
    {
        (HttpResponse response, string? language) = (http.Response, http.Request.Query["language"]);
        return path switch
        {
            "" => Page.Serve("preview.html", response),
            "data" => Fresh(response, Results.Json(catalog.List(state.Look(), language), PreviewJson.Default.PreviewData)),
            "item" => Fresh(response, Item(http.Request.Query["id"], language)),
            "changes" => TypedResults.ServerSentEvents(ChangesAsync(http.RequestAborted)),
            _ when path.StartsWith(FilePrefix, StringComparison.Ordinal) => Page.Serve(path[FilePrefix.Length..], response),
            _ => Results.NotFound(),
        };
    }

    private IResult Item(string? id, string? language) => id is not null && catalog.Find(state.Look(), id, language) is { } item
        ? Results.Json(item, PreviewJson.Default.ItemData)
        : Results.NotFound();

    private async Task<IResult> AskAsync(HttpContext http) => await ReadWishAsync(http.Request) is { Text.Length: > 0 and <= AskPreview.MaxLength } wish
        ? Results.Json(await ask.AskAsync(wish, http.RequestAborted), PreviewJson.Default.AskData)
        : Results.Text($"Send JSON: an object with text, of 1 to {AskPreview.MaxLength} characters, and optionally language and step.", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Null for what is no such JSON, or in an encoding that nobody knows.</summary>
    private static async Task<AskWish?> ReadWishAsync(HttpRequest request)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync(PreviewJson.Default.AskWish, request.HttpContext.RequestAborted) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IResult Fresh(HttpResponse response, IResult result)
    {
        response.Headers[HeaderNames.CacheControl] = "no-store";
        return result;
    }

    /// <summary>The revision, and each new one. Looking at the files is quick, needs no watches, and works on every kind of volume.</summary>
    private async IAsyncEnumerable<string> ChangesAsync([EnumeratorCancellation] CancellationToken left)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, left);
        using var timer = new PeriodicTimer(Interval, time);
        long last = 0;
        do
        {
            long now = state.Look().Revision;
            if (now != last)
            {
                yield return now.ToString(CultureInfo.InvariantCulture);
            }

            last = now;
        }
        while (await TickAsync(timer, end.Token));
    }

    /// <summary>False where nobody listens any more, or the bot stops.</summary>
    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken end)
    {
        try
        {
            return await timer.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
