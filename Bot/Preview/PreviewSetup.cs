using CsBot.Hosting.Security;
using CsBot.LocalChat;
using CsBot.Preview.Files;
using CsBot.Preview.Items;

namespace CsBot.Preview;

/// <summary>Adds the page that shows content before customers see it. For development: it reads the files themselves.</summary>
internal static class PreviewSetup
{
    public const string Path = "/preview";

    public static IServiceCollection AddPreview(this IServiceCollection services)
    {
        services.AddSingleton<PreviewState>().AddSingleton<PreviewCatalog>().AddSingleton<AskPreview>();
        services.AddSingleton<IPreviewItems, GuideItems>().AddSingleton<IPreviewItems, AnswerItems>().AddSingleton<IPreviewItems, CardItems>();
        return services.AddSingleton<IPreviewItems, PageItems>().AddSingleton<IPreviewItems, TextItems>();
    }

    /// <summary>Maps the page at <c>/preview</c>, for loopback only. Nothing is read before somebody opens it.</summary>
    public static void MapPreview(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder routes = app.MapGroup(Path).WithMetadata(new OpenRoute("LoopbackOnly, in Development.")).DisableAntiforgery()
            .AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        PreviewEndpoints.Map(routes);
    }
}
