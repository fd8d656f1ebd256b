using System.Globalization;
using System.Runtime.CompilerServices;
using CsBot.Hosting.Pages;
using CsBot.LocalChat;
using CsBot.Preview.Files;
using Microsoft.Net.Http.Headers;

namespace CsBot.Preview;

/// <summary>The page, what it asks for, and a stream that says when to ask again.</summary>
internal static class PreviewEndpoints
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(700);
    private static readonly PageFolder Files = new("Preview", PageFiles.ContentPolicy);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("", (HttpResponse response) => Files.Serve("preview.html", response));
        routes.MapGet("page/{file}", Files.Serve);
        routes.MapGet("data", (string? language, PreviewState state, PreviewCatalog catalog, HttpResponse response) =>
            Fresh(response, Results.Json(catalog.List(state.Look(), language), PreviewJson.Default.PreviewData)));
        routes.MapGet("item", (string id, string? language, PreviewState state, PreviewCatalog catalog, HttpResponse response) =>
            Fresh(response, catalog.Find(state.Look(), id, language) is { } item ? Results.Json(item, PreviewJson.Default.ItemData) : Results.NotFound()));
        routes.MapPost("ask", AskAsync);
        routes.MapGet("changes", (PreviewState state, TimeProvider time, IHostApplicationLifetime lifetime, CancellationToken left) =>
            TypedResults.ServerSentEvents(ChangesAsync(state, time, lifetime.ApplicationStopping, left)));
    }

    private static async Task<IResult> AskAsync(HttpRequest request, AskPreview ask, CancellationToken cancellationToken) =>
        await request.ReadFromJsonAsync(PreviewJson.Default.AskWish, cancellationToken) is { Text.Length: > 0 and <= AskPreview.MaxLength } wish
            ? Results.Json(await ask.AskAsync(wish, cancellationToken), PreviewJson.Default.AskData)
            : Results.BadRequest();

    private static IResult Fresh(HttpResponse response, IResult result)
    {
        response.Headers[HeaderNames.CacheControl] = "no-store";
        return result;
    }

    /// <summary>The revision, and each new one. Looking at the files is quick, needs no watches, and works on every kind of volume.</summary>
    private static async IAsyncEnumerable<string> ChangesAsync(
        PreviewState state, TimeProvider time, CancellationToken stopping, [EnumeratorCancellation] CancellationToken left)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, left);
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
