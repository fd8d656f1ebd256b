using CsBot.Hosting.Pages;

namespace CsBot.LocalChat;

/// <summary>The page's own files and the two libraries that draw its cards.</summary>
internal static class PageFiles
{
    /// <summary>For every page that draws cards, which have styles of their own and pictures from anywhere.</summary>
    public const string ContentPolicy =
        "default-src 'self'; img-src 'self' data: https: http://localhost:* http://127.0.0.1:*; style-src 'self' 'unsafe-inline'; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly PageFolder _files = new("LocalChat", ContentPolicy);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpResponse response) => _files.Serve("index.html", response));
        routes.MapGet("/localchat/page/{file}", _files.Serve);
    }
}
