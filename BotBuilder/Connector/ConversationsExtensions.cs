using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The connector's calls. Each throws <see cref="ErrorResponseException"/> for an answer other than 200, 201, 202 or 204, and
/// <see cref="ValidationException"/> for a null, before anything is sent. Those that give a response give null where the channel answered
/// without a body.
/// </summary>
public static class ConversationsExtensions
{
    /// <summary>Creates a conversation.</summary>
    public static Task<ConversationResourceResponse?> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default)
        => operations.CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", Given(parameters, nameof(parameters)), cancellationToken);

    /// <summary>Sends an activity to the end of its conversation.</summary>
    public static Task<ResourceResponse?> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
        => operations.SendToConversationAsync(ConversationId(activity), activity, cancellationToken);

    /// <summary>Sends an activity to the end of a conversation.</summary>
    public static Task<ResourceResponse?> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default)
        => operations.CallAsync<ResourceResponse>(HttpMethod.Post, Activities(conversationId), Given(activity, nameof(activity)), cancellationToken);

    /// <summary>Sends an activity as an answer to the one its <see cref="Activity.ReplyToId"/> names.</summary>
    public static Task<ResourceResponse?> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
        => operations.ReplyToActivityAsync(ConversationId(activity), Need(activity.ReplyToId, "replyToId"), activity, cancellationToken);

    /// <summary>Sends an activity as an answer to another.</summary>
    public static Task<ResourceResponse?> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
        => operations.CallAsync<ResourceResponse>(HttpMethod.Post, OneActivity(conversationId, activityId), Given(activity, nameof(activity)), cancellationToken);

    /// <summary>Replaces the activity that has the same id.</summary>
    public static Task<ResourceResponse?> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
        => operations.UpdateActivityAsync(ConversationId(activity), Need(activity.Id, "id"), activity, cancellationToken);

    /// <summary>Replaces an activity.</summary>
    public static Task<ResourceResponse?> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
        => operations.CallAsync<ResourceResponse>(HttpMethod.Put, OneActivity(conversationId, activityId), Given(activity, nameof(activity)), cancellationToken);

    /// <summary>Deletes an activity.</summary>
    public static Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default)
        => operations.CallAsync<object>(HttpMethod.Delete, OneActivity(conversationId, activityId), null, cancellationToken);

    /// <summary>One member of a conversation.</summary>
    public static Task<ChannelAccount?> GetConversationMemberAsync(
        this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default)
        => ((IConversations)operations).CallAsync<ChannelAccount>(
            HttpMethod.Get, $"v3/conversations/{Escape(conversationId, nameof(conversationId))}/members/{Escape(userId, nameof(userId))}", null, cancellationToken);

    /// <summary>One page of a conversation's members; Teams gives 50 to 500 a page, 200 if not told.</summary>
    public static Task<PagedMembersResult?> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = default,
        string? continuationToken = default,
        CancellationToken cancellationToken = default)
    {
        var query = new List<string>(2);
        if (pageSize is { } size) query.Add($"pageSize={size.ToString(CultureInfo.InvariantCulture)}");
        if (continuationToken is { Length: > 0 }) query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        string path = $"v3/conversations/{Escape(conversationId, nameof(conversationId))}/pagedmembers";
        if (query.Count > 0) path += $"?{string.Join('&', query)}";
        return operations.CallAsync<PagedMembersResult>(HttpMethod.Get, path, null, cancellationToken);
    }

    private static string Activities(string conversationId) => $"v3/conversations/{Escape(conversationId, nameof(conversationId))}/activities";

    private static string OneActivity(string conversationId, string activityId)
        => $"{Activities(conversationId)}/{Escape(activityId, nameof(activityId))}";

    private static T Given<T>(T? value, string name)
        where T : class
        => value ?? throw new ValidationException(ValidationRules.CannotBeNull, name);

    private static string ConversationId(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Need(activity.Conversation?.Id, "conversation.id");
    }

    private static string Need(string? value, string member)
        => value is { Length: > 0 } ? value : throw new ArgumentException($"The activity has no {member}.");

    // An id of dots alone survives percent-encoding and would climb out of the path.
    private static string Escape(string? id, string name) => Given(id, name) is "" or "." or ".."
        ? throw new ArgumentException("Not an id.", name)
        : Uri.EscapeDataString(id!);
}
