using CsBot.Tickets;
using Microsoft.AspNetCore.Http.Features;

namespace CsBot.Board;

/// <summary>Who looks at the board, as far as it matters: whose requests they may see.</summary>
/// <param name="Inboxes">Ids of the channels.</param>
internal sealed record BoardViewer(IReadOnlyList<string> Inboxes)
{
    public static BoardViewer Of(HttpContext http) => http.Features.GetRequiredFeature<BoardViewer>();
}

/// <summary>On a developer's own machine, where nobody signs in, all channels are seen. <c>LoopbackOnly</c> stands before it.</summary>
internal sealed class EveryInbox(InboxDirectory inboxes) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        IReadOnlyList<InboxRow> live = await inboxes.LiveAsync(context.HttpContext.RequestAborted);
        context.HttpContext.Features.Set(new BoardViewer([.. live.Select(inbox => inbox.ChannelId)]));
        return await next(context);
    }
}
