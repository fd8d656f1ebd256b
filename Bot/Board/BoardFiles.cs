using CsBot.Hosting.Pages;

namespace CsBot.Board;

/// <summary>The page, its scripts and the libraries that draw. None of them holds a figure.</summary>
internal static class BoardFiles
{
    /// <summary>Where Teams, and Microsoft 365 around it, show tabs.</summary>
    private const string Hosts = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.teams.microsoft.us https://teams.microsoftonline.cn https://*.office.com https://*.microsoft365.com";

    private const string ContentPolicy =
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' {Hosts}";

    private static readonly PageFolder _files = new("Board", ContentPolicy);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("", (HttpResponse response) => _files.Serve("board.html", response));
        routes.MapGet("setup", (HttpResponse response) => _files.Serve("setup.html", response));
        routes.MapGet("page/{file}", _files.Serve);
    }
}
