using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Speaks the Bot Framework protocol: turns for authenticated activities, replies through the channel's connector.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    /// <summary>Uses a cloud.</summary>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = default)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>The cloud.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>The log.</summary>
    protected ILogger Logger { get; }

    /// <summary>
    /// Sends activities in order: a delay waits, an invoke response is left for the HTTP answer, a trace goes only to the emulator, one with a
    /// <see cref="Activity.ReplyToId"/> is a reply. A response without an id has the empty one.
    /// </summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        var responses = new ResourceResponse[activities.Length];
        for (int i = 0; i < activities.Length; i++)
        {
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse(string.Empty);
        }
        return responses;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return await Connector(turnContext).UpdateActivityAsync(activity, cancellationToken) ?? new ResourceResponse(activity.Id);
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Connector(turnContext).DeleteActivityAsync(reference.Conversation.Id!, reference.ActivityId!, cancellationToken);
    }

    /// <summary>
    /// Runs a turn for an activity from outside. The answer is null unless the activity is an invoke or wants its replies back.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The caller is not proven.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken);
    }

    /// <summary>Runs a turn for an activity of a proven caller.</summary>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        var factory = authenticateRequestResult.ConnectorFactory;
        using var connector = await factory.CreateAsync(activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken);
        var turn = new Turn(activity, authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.Audience, callback);
        using var context = CreateTurnContext(turn, connector, factory);
        await RunPipelineAsync(context, callback, cancellationToken);
        return Answer(context);
    }

    /// <summary>The identity of a bot that speaks first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "An instance member in the official API.")]
    protected ClaimsIdentity CreateClaimsIdentity(string? botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? string.Empty),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? string.Empty),
    ]);

    private static async Task<ResourceResponse?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(BotJson.Read<int>(activity.Value), cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                return string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? await Connector(turnContext).SendToConversationAsync(activity, cancellationToken)
                    : await Connector(turnContext).ReplyToActivityAsync(activity, cancellationToken);
        }
    }

    private static IConversations Connector(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()?.Conversations
            ?? throw new InvalidOperationException("The turn has no connector: it was not started by this adapter.");
    }

    private TurnContext CreateTurnContext(Turn turn, IConnectorClient connector, ConnectorFactory factory)
    {
        var context = new TurnContext(this, turn.Activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, turn.Identity);
        context.TurnState.Add(connector);
        context.TurnState.Add(factory);
        context.TurnState.Add(turn.Callback);
        context.TurnState.Set(OAuthScopeKey, turn.Audience);
        return context;
    }

    private static InvokeResponse? Answer(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }
        if (context.Activity.Type != ActivityTypes.Invoke) return null;
        object? answer = context.TurnState.Get<Activity>(InvokeResponseKey)?.Value;
        return answer is null
            ? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented }
            : BotJson.Read<InvokeResponse>(answer);
    }

    private sealed record Turn(Activity Activity, ClaimsIdentity Identity, string? Audience, BotCallbackHandler Callback);
}
