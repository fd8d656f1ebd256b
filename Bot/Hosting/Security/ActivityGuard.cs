using CsBot.Hosting.Credentials;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Security;

/// <summary>Before the adapter sees a request: is it small enough, quick enough and shaped as an activity, and does it carry a token at all?</summary>
internal sealed partial class ActivityGuard(
    IOptions<SecurityOptions> options, IOptions<BotIdentityOptions> identity, TimeProvider time, ILogger<ActivityGuard> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpRequest request = context.HttpContext.Request;
        // Whoever brings no token is not worth the reading.
        if (identity.Value.HasId && request.Headers.Authorization.Count == 0)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "The request has no token.");
        }

        using var body = new BoundedBody(options.Value.MaxBodyBytes);
        if (await ReadAsync(request, body, context.HttpContext.RequestAborted) is { } refusal)
        {
            return refusal;
        }

        request.Body = body.AsStream();
        return await next(context);
    }

    private async Task<IResult?> ReadAsync(HttpRequest request, BoundedBody body, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.Value.MaxBodyBytes)
        {
            return TooLarge();
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.MaxBodySeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await body.ReadAsync(request.Body, either.Token);
            if (body.IsTooLarge)
            {
                return TooLarge();
            }

            return ActivityScan.FindFault(body.Bytes, options.Value) is { } fault ? Refuse(StatusCodes.Status400BadRequest, fault) : null;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Refuse(StatusCodes.Status408RequestTimeout, $"The body did not arrive within {options.Value.MaxBodySeconds} seconds.");
        }
        catch (BadHttpRequestException error)
        {
            return Refuse(error.StatusCode, "The body is not valid HTTP, or arrived too slowly.");
        }
        catch (IOException)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The body is not valid HTTP, or is incomplete.");
        }
    }

    private IResult TooLarge() =>
        Refuse(StatusCodes.Status413PayloadTooLarge, $"The activity is larger than {options.Value.MaxBodyBytes} bytes.");

    private IResult Refuse(int status, string reason)
    {
        LogRefused(status, reason);
        return Results.Text(reason, statusCode: status);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused with {Status}: {Reason}")]
    private partial void LogRefused(int status, string reason);
}
