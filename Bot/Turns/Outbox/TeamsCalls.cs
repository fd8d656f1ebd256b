using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot.Turns.Outbox;

/// <summary>
/// What Teams' connector takes and the SDK's client has no call for: a message that one person among several sees, and a reaction. Both differ from
/// a call that the client has by their address alone, so that is changed on the way out. Where the connector refuses, what everybody sees is sent instead.
/// </summary>
internal sealed class TeamsCalls : DelegatingHandler
{
    /// <summary>Somebody has taken the request.</summary>
    public const string Eyes = "1f440_eyes";

    /// <summary>It is solved.</summary>
    public const string Check = "2705_whiteheavycheckmark";

    /// <summary>It is kept for the team.</summary>
    public const string Pin = "1f4cc_pushpin";

    private const string Targeted = "?isTargetedActivity=true";

    private static readonly AsyncLocal<string?> Suffix = new();

    /// <summary>The message as it is for this person alone.</summary>
    public static Activity For(Activity message, ChannelAccount person)
    {
        message.Recipient = BotSdk.Targeted(person);
        return message;
    }

    public static Activity Reaction(string reaction, Activity? instead)
    {
        Activity carrier = instead ?? (Activity)Activity.CreateMessageActivity();
        carrier.ReactionsAdded = [new MessageReaction { Type = reaction }];
        return carrier;
    }

    public static Task<ResourceResponse?> WhisperAsync(IConversations connector, Activity message, CancellationToken cancellationToken) =>
        TryAsync(Targeted, () => connector.SendToConversationAsync(message.Conversation.Id!, message, cancellationToken)!);

    /// <returns>Null where the connector knows no reactions.</returns>
    public static Task<ResourceResponse?> ReactAsync(IConversations connector, Activity carrier, string target, CancellationToken cancellationToken) =>
        TryAsync(
            $"/reactions/{carrier.ReactionsAdded![0].Type}",
            async () => await connector.UpdateActivityAsync(carrier.Conversation.Id!, target, carrier, cancellationToken) ?? new ResourceResponse());

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // What proves the bot's identity is asked for in the same flow, at another address.
        if (Suffix.Value is { } suffix && request.RequestUri is { } address && address.AbsolutePath.Contains("/v3/conversations/", StringComparison.Ordinal))
        {
            request.RequestUri = new Uri(address.AbsoluteUri + suffix);
            request.Content = suffix == Targeted ? request.Content : null;
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static async Task<ResourceResponse?> TryAsync(string suffix, Func<Task<ResourceResponse?>> call)
    {
        Suffix.Value = suffix;
        try
        {
            return await call();
        }
        catch (ErrorResponseException error) when (error.Response?.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden
            or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
        {
            return null;
        }
        finally
        {
            Suffix.Value = null;
        }
    }
}
