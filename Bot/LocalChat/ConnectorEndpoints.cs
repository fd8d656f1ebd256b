using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>The Bot Connector's REST API as far as a Teams bot calls it.</summary>
internal static class ConnectorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("conversations", CreateAsync);
        routes.MapPost("conversations/{id}/activities", SendAsync);
        routes.MapPost("conversations/{id}/activities/{activityId}", SendAsync);
        routes.MapPut("conversations/{id}/activities/{activityId}", ChangeAsync);
        routes.MapDelete("conversations/{id}/activities/{activityId}", Delete);
        routes.MapGet("conversations/{id}/members", (string id, ConversationStore store) =>
            Json.Result(Members(store, id)));
        routes.MapGet("conversations/{id}/pagedmembers", (string id, ConversationStore store) =>
            Json.Result(Json.Object(("members", Members(store, id)))));
        routes.MapGet("conversations/{id}/members/{memberId}", (string id, string memberId, ConversationStore store) =>
            store.GetOrAdopt(id).People.FirstOrDefault(person => person.Id == memberId || person.AadObjectId == memberId) is { } person
                ? Json.Result(person.ToMember())
                : throw ChannelException.NoMember(memberId));
    }

    private static JsonArray Members(ConversationStore store, string id) => [.. store.GetOrAdopt(id).People.Select(person => person.ToMember())];

    private static async Task<IResult> SendAsync(string id, ConversationStore store, LocalChannel channel, HttpRequest request)
    {
        var conversation = store.GetOrAdopt(id);
        var activity = await ActivityAsync(request);
        string sent = conversation.Kind == ConversationKind.Channel && id == conversation.Id
            ? channel.StartThread(conversation, activity)
            : channel.Show(conversation, id, activity);
        return Json.Result(Json.Object(("id", sent)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(
        string id, string activityId, ConversationStore store, LocalChannel channel, HttpRequest request)
    {
        channel.Change(store.GetOrAdopt(id), id, activityId, await ActivityAsync(request));
        return Json.Result(Json.Object(("id", activityId)));
    }

    private static IResult Delete(string id, string activityId, ConversationStore store, LocalChannel channel)
    {
        channel.Change(store.GetOrAdopt(id), id, activityId, Json.Object(("type", "messageDelete")));
        return Json.Result(new JsonObject());
    }

    private static async Task<IResult> CreateAsync(ConversationStore store, LocalChannel channel, ServerAddress address, HttpRequest request)
    {
        var body = await Json.ReadAsync(request);
        var (id, activityId) = body.Flag("isGroup")
            ? CreateThread(store, channel, body)
            : CreatePersonal(store, channel, body);
        var created = Json.Object(("id", id), ("activityId", activityId), ("serviceUrl", address.ServiceUrl.ToString()));
        return Json.Result(created, StatusCodes.Status201Created);
    }

    private static (string Id, string? ActivityId) CreateThread(ConversationStore store, LocalChannel channel, JsonObject body)
    {
        string? channelId = body.Child("channelData").Child("channel").Text("id") ?? body.Child("channelData").Text("teamsChannelId");
        if (channelId is null || body.Child("activity") is not { } activity)
            throw ChannelException.BadSyntax("A thread needs channelData.channel.id and an activity.");
        if (channelId != LocalChatIds.SupportChannelId)
            throw ChannelException.NoConversation(channelId);
        string activityId = channel.StartThread(store.Support, activity.DeepClone().AsObject());
        return (channelId + LocalChatIds.ThreadMarker + activityId, activityId);
    }

    private static (string Id, string? ActivityId) CreatePersonal(ConversationStore store, LocalChannel channel, JsonObject body)
    {
        if (body["members"] is not JsonArray { Count: 1 } members || members[0].Text("id") is not { } userId)
            throw ChannelException.BadSyntax("A personal chat needs exactly one member.");
        string id = userId.StartsWith(LocalChatIds.CustomerPrefix, StringComparison.Ordinal)
            ? LocalChatIds.PersonalPrefix + userId[LocalChatIds.CustomerPrefix.Length..]
            : throw ChannelException.NoMember(userId);
        var conversation = store.GetOrAdopt(id);
        return (id, body.Child("activity") is { } activity ? channel.Show(conversation, id, activity.DeepClone().AsObject()) : null);
    }

    private static async Task<JsonObject> ActivityAsync(HttpRequest request)
    {
        var activity = await Json.ReadAsync(request);
        return activity.Text("type") is not null ? activity : throw ChannelException.BadSyntax("An activity needs a type.");
    }
}
