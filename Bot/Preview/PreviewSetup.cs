using CsBot.Hosting.Security;
using CsBot.LocalChat;
using CsBot.Preview.Files;
using CsBot.Preview.Items;

namespace CsBot.Preview;

/// <summary>Adds the page that shows content before customers see it. For development: it reads the files themselves.</summary>
internal static class PreviewSetup
{
    private const string Path = "/preview";

    public static IServiceCollection AddPreview(this IServiceCollection services)
    {
        services.AddSingleton<PreviewState>().AddSingleton<PreviewCatalog>().AddSingleton<AskPreview>().AddSingleton<PreviewEndpoints>();
        services.AddSingleton<IPreviewItems, GuideItems>().AddSingleton<IPreviewItems, AnswerItems>().AddSingleton<IPreviewItems, CardItems>();
        return services.AddSingleton<IPreviewItems, PageItems>().AddSingleton<IPreviewItems, TextItems>();
    }

    /// <summary>Maps the page at <c>/preview</c>, for loopback only. Nothing is read before somebody opens it.</summary>
    public static void MapPreview(this IEndpointRouteBuilder app)
    {
        // One route for all of it: each further one would cost every start a moment, also those after which nobody looks.
        app.MapMethods($"{Path}/{{**path}}", [HttpMethods.Get, HttpMethods.Post], AnswerAsync)
            .WithMetadata(new OpenRoute("LoopbackOnly, in Development.")).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        IResult answer = LoopbackOnly.Admits(http)
            ? await http.RequestServices.GetRequiredService<PreviewEndpoints>().AnswerAsync(http, http.Request.RouteValues["path"] as string ?? "")
            : Results.NotFound();
        await answer.ExecuteAsync(http);
    }
}
