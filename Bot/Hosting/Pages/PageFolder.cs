using Microsoft.Net.Http.Headers;

namespace CsBot.Hosting.Pages;

/// <summary>The files of a page and the libraries that it draws with, copied beside the program by the build.</summary>
/// <param name="part">The folder of the program whose page it is.</param>
/// <param name="contentPolicy">What a browser may do with them.</param>
internal sealed class PageFolder(string part, string contentPolicy)
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, part, "page");

    public IResult Serve(string file, HttpResponse response)
    {
        string path = Path.Combine(_folder, Path.GetFileName(file));
        if (!File.Exists(path))
        {
            return Results.NotFound();
        }

        response.Headers[HeaderNames.CacheControl] = "no-cache";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.ContentSecurityPolicy] = contentPolicy;
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
