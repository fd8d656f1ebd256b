using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter of a web app: activities come as POST requests, invokes are answered in the same exchange.</summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Uses a cloud.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = default)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Uses the cloud that the configuration names.</summary>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = default, ILogger? logger = default)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, null, null, httpClientFactory, logger), logger)
    {
    }

    /// <summary>
    /// Answers 405 for anything but POST, 400 for a body that is no activity, 401 for a caller that is not proven, 501 for an invoke nobody
    /// answered, else 200 or what the invoke was answered with.
    /// </summary>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        try
        {
            if (await AcceptAsync(httpRequest, httpResponse, cancellationToken) is not { } activity) return;
            var answer = await ProcessActivityAsync(httpRequest.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            LogRefused(Logger, exception.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static async Task<Activity?> AcceptAsync(HttpRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            response.Headers.Allow = HttpMethods.Post;
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return null;
        }
        // No channel sends an Origin: a page in a browser that posts here is somebody else's.
        if (request.Headers.Origin.Count > 0) throw new UnauthorizedAccessException("It came from a page in a browser.");
        var (activity, fault) = await ReadActivityAsync(request, cancellationToken);
        if (activity is not null) return activity;
        response.StatusCode = StatusCodes.Status400BadRequest;
        await response.WriteAsync(fault, cancellationToken);
        return null;
    }

    private static async Task<(Activity? Activity, string Fault)> ReadActivityAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var activity = await JsonSerializer.DeserializeAsync(request.Body, BotJson.TypeInfo<Activity>(), cancellationToken);
            string? missing = activity is null ? "type" : Missing(activity);
            if (missing is not null) return (null, $"The activity has no {missing}.");
            activity!.Recipient ??= new ChannelAccount();
            return (activity, string.Empty);
        }
        catch (JsonException)
        {
            return (null, "The body is not an activity in JSON.");
        }
    }

    // Everything behind this check may rely on these members.
    private static string? Missing(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type)) return "type";
        if (string.IsNullOrEmpty(activity.ChannelId)) return "channelId";
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) return "conversation.id";
        return string.IsNullOrEmpty(activity.From?.Id) ? "from.id" : null;
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse? invokeResponse, CancellationToken cancellationToken)
    {
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is not { } body) return;
        response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.Body, body, BotJson.TypeInfo<object>(), cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "A request was refused: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
