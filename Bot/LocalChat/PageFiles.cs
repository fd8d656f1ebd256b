using Microsoft.Net.Http.Headers;

namespace CsBot.LocalChat;

/// <summary>The page's own files and the two libraries, copied beside the program by the build.</summary>
internal static class PageFiles
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data: https: http://localhost:* http://127.0.0.1:*; style-src 'self' 'unsafe-inline'; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "LocalChat", "page");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpResponse response) => Serve("index.html", response));
        routes.MapGet("/localchat/page/{file}", Serve);
    }

    private static IResult Serve(string file, HttpResponse response)
    {
        string path = Path.Combine(_folder, Path.GetFileName(file));
        if (!File.Exists(path))
            return Results.NotFound();
        response.Headers[HeaderNames.CacheControl] = "no-cache";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.ContentSecurityPolicy] = ContentPolicy;
        return Results.File(path, ContentTypeOf(path));
    }

    private static string ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
