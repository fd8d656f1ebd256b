using CsBot.Hosting.Security;
using CsBot.LocalChat;
using CsBot.Support.Reports;

namespace CsBot.Board;

internal static class BoardSetup
{
    public static IServiceCollection AddBoard(this IServiceCollection services)
    {
        services.AddSingleton<AnswerFigures>().AddSingleton<BoardService>().AddSingleton<IBoardLink, BoardLink>();
        return services.AddScoped<RequestTables>().AddScoped<GuideTables>().AddScoped<AnswerTables>().AddScoped<BoardReader>();
    }

    /// <summary>Maps the board at <c>/board</c>.</summary>
    /// <param name="isLocal">True on a developer's own machine: nobody signs in, and nobody else is let in.</param>
    public static void MapBoard(this IEndpointRouteBuilder app, bool isLocal)
    {
        RouteGroupBuilder routes = app.MapGroup($"/{BoardLink.Path}").DisableAntiforgery().ExcludeFromDescription();
        RouteGroupBuilder figures = routes.MapGroup("").AddEndpointFilter<BoardEndpoints.NotKept>();
        if (isLocal)
        {
            routes.WithMetadata(new OpenRoute("LoopbackOnly, in Development.")).AddEndpointFilter<LoopbackOnly>();
            figures.AddEndpointFilter<EveryInbox>();
        }
        else
        {
            routes.WithMetadata(new OpenRoute("The page holds no figures; those are for members of the support team, whose token proves who they are."));
            figures.AddEndpointFilter<MembersOnly>();
        }

        BoardFiles.Map(routes);
        BoardEndpoints.Map(figures);
    }
}
