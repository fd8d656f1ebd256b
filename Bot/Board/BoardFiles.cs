using Microsoft.Net.Http.Headers;

namespace CsBot.Board;

/// <summary>The page, its scripts and the libraries that draw, copied beside the program by the build. None of them holds a figure.</summary>
internal static class BoardFiles
{
    /// <summary>Where Teams, and Microsoft 365 around it, show tabs.</summary>
    private const string Hosts = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.teams.microsoft.us https://teams.microsoftonline.cn https://*.office.com https://*.microsoft365.com";

    private const string ContentPolicy =
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' {Hosts}";

    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Board", "page");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("", (HttpResponse response) => Serve("board.html", response));
        routes.MapGet("setup", (HttpResponse response) => Serve("setup.html", response));
        routes.MapGet("page/{file}", Serve);
    }

    private static IResult Serve(string file, HttpResponse response)
    {
        string path = Path.Combine(_folder, Path.GetFileName(file));
        if (!File.Exists(path))
        {
            return Results.NotFound();
        }

        response.Headers[HeaderNames.CacheControl] = "no-cache";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.ContentSecurityPolicy] = ContentPolicy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.File(path, TypeOf(path));
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
