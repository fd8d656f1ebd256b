namespace CsBot.Hosting.Security;

/// <summary>Marks a route that may be reached, and says what protects it. Every route without this mark is closed.</summary>
internal sealed record OpenRoute(string Because);

/// <summary>Closes every route that nobody has opened on purpose.</summary>
internal static class ClosedRoutes
{
    public static IApplicationBuilder UseClosedRoutes(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // What routing itself answers with, such as 405, is no route.
        if (http.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<OpenRoute>() is null)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(http);
    });
}
