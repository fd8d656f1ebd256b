using CsBot.Support.Deliveries;
using Microsoft.Net.Http.Headers;

namespace CsBot.Board;

/// <summary>What the page asks for. Who may is proven before.</summary>
internal static class BoardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("data", async (int? weeks, HttpContext http, BoardService board) =>
            Results.Json(await board.ReadAsync(BoardViewer.Of(http), weeks, http.RequestAborted), BoardJson.Default.BoardData));
        routes.MapGet("files/{name}.csv", FileAsync);
        routes.MapPost("deliveries/{number:long}", SendAgainAsync);
    }

    private static async Task<IResult> FileAsync(string name, int? weeks, HttpContext http, BoardService board)
    {
        BoardData data = await board.ReadAsync(BoardViewer.Of(http), weeks, http.RequestAborted);
        return data.Tables.FirstOrDefault(table => table.Name == name) is { } found
            ? Results.File(BoardCsv.Of(found), BoardCsv.MediaType, $"{name}.csv")
            : Results.NotFound();
    }

    private static async Task<IResult> SendAgainAsync(long number, HttpContext http, GivenUpMessages messages)
    {
        (int sent, _) = await messages.RetryAsync(new RetryWish([number], All: false, Waiting: false), http.RequestAborted);
        return sent > 0 ? Results.NoContent() : Results.NotFound();
    }

    /// <summary>What is about people stays in no cache.</summary>
    public sealed class NotKept : IEndpointFilter
    {
        public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            context.HttpContext.Response.Headers[HeaderNames.CacheControl] = "no-store";
            context.HttpContext.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
            return next(context);
        }
    }
}
