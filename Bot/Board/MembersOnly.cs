using CsBot.Hosting.Security;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using Microsoft.Net.Http.Headers;

namespace CsBot.Board;

/// <summary>Lets members of the support team in, each to the channels they are members of. Who is not one learns nothing else.</summary>
internal sealed class MembersOnly(EntraTokens tokens, TenantRules tenants, InboxDirectory inboxes, TeamRoster roster) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        if (await tokens.ProveAsync(http.Request.Headers[HeaderNames.Authorization]) is not { } person)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (!tenants.Allows(person.Tenant))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        (List<string> own, bool isSure) = await OwnAsync(person, http.RequestAborted);
        if (own.Count == 0)
        {
            return Results.StatusCode(isSure ? StatusCodes.Status403Forbidden : StatusCodes.Status503ServiceUnavailable);
        }

        http.Features.Set(new BoardViewer(own));
        return await next(context);
    }

    private async Task<(List<string> Own, bool IsSure)> OwnAsync(SignedIn person, CancellationToken cancellationToken)
    {
        (var own, bool isSure) = (new List<string>(), true);
        foreach (InboxRow inbox in await inboxes.LiveAsync(cancellationToken))
        {
            Membership membership = await roster.OfAsync(inbox, person.Tenant, person.ObjectId, cancellationToken);
            isSure &= membership != Membership.Unknown;
            if (membership == Membership.Member)
            {
                own.Add(inbox.ChannelId);
            }
        }

        return (own, isSure);
    }
}
