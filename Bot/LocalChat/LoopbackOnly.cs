using System.Net;
using Microsoft.Net.Http.Headers;

namespace CsBot.LocalChat;

/// <summary>To anybody but a client on this machine the local chat does not exist.</summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!Admits(context.HttpContext))
            return Results.NotFound();
        AllowOrigin(context.HttpContext);
        return await next(context);
    }

    /// <summary>True for a client on this machine.</summary>
    public static bool Admits(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsLocalName(http.Request.Host.Host)
        && !IsForwarded(http.Request.Headers)
        && IsLocalOrigin(http.Request.Headers.Origin);

    // A tunnel connects from loopback and may rewrite Host, but it says for whom it asks.
    private static bool IsForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("X-Forwarded-Host") || headers.ContainsKey("Forwarded");

    // Host stops names that somebody else's DNS points here; Origin stops the pages of other sites in the same browser.
    private static bool IsLocalOrigin(string? origin) =>
        string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && IsLocalName(address.Host));

    private static bool IsLocalName(string host) => host is "localhost" or "127.0.0.1" or "[::1]";

    private static void AllowOrigin(HttpContext http)
    {
        if (http.Request.Headers.Origin is not [{ } origin])
            return;
        http.Response.Headers[HeaderNames.AccessControlAllowOrigin] = origin;
        http.Response.Headers[HeaderNames.AccessControlAllowHeaders] = "authorization, content-type, x-ms-bot-agent, x-requested-with";
        http.Response.Headers[HeaderNames.AccessControlAllowMethods] = "GET, POST, OPTIONS";
    }
}
