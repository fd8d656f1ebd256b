using System.Net.Mime;
using CsBot.Content.Pages;
using CsBot.Content.Versions;
using CsBot.Hosting.Security;
using Microsoft.Net.Http.Headers;

namespace CsBot.Hosting.Pages;

internal static class PagesSetup
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<OperatorOptions>().BindConfiguration(OperatorOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PageMarks>();
        services.AddSingleton<PageHtml>();
        return services;
    }

    /// <summary>Opens the addresses of the pages to everybody.</summary>
    public static void MapPages(this WebApplication app)
    {
        foreach (string name in PageNames.All)
        {
            app.MapMethods($"/{name}", Reading, (HttpRequest request, ContentVersions versions, PageHtml html) =>
                    Serve(name, request, versions.Current.Content.Pages, html))
                .WithMetadata(new OpenRoute("It is the same text for everybody, and nothing of the request goes into it but the language."));
        }
    }

    private static IResult Serve(string name, HttpRequest request, PageLibrary library, PageHtml html)
    {
        IEnumerable<string> wanted = request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality != 0).OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString());
        PageSet set = library.In(wanted);
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers[HeaderNames.ContentSecurityPolicy] = PageHtml.ContentPolicy;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers[HeaderNames.CacheControl] = "no-cache";
        headers[HeaderNames.ContentLanguage] = set.Language;
        headers[HeaderNames.Vary] = HeaderNames.AcceptLanguage;
        return Results.Text(html.Of(set.Pages.First(page => page.Name == name), set), $"{MediaTypeNames.Text.Html}; charset=utf-8");
    }
}
