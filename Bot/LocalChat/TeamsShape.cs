using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>Gives activities the form in which the channel delivers them to a bot.</summary>
internal sealed class TeamsShape(ServerAddress address, MessageIds ids, TimeProvider time)
{
    public string NextId() => ids.Next();

    /// <summary>What a person does, or what happens in the conversation, with the envelope that says who, where and when.</summary>
    public JsonObject FromPerson(LocalConversation conversation, string conversationId, JsonObject posted)
    {
        var activity = posted.DeepClone().AsObject();
        foreach (var (name, value) in Envelope(conversation, conversationId, posted))
            activity[name] = value?.DeepClone();
        activity["channelData"] = ChannelData(conversation, posted.Child("channelData"));
        if (conversation.Kind != ConversationKind.DirectLine)
            AddWhatTeamsAdds(activity);
        return activity;
    }

    /// <summary>Stamps what the bot sends, as the connector does.</summary>
    public JsonObject FromBot(LocalConversation conversation, string conversationId, JsonObject activity, string activityId)
    {
        activity["id"] = activityId;
        activity["timestamp"] = Timestamp();
        activity["channelId"] = conversation.ChannelId;
        activity["from"] = Json.Object(("id", LocalChatIds.BotId), ("name", LocalChatIds.BotName), ("role", "bot"));
        activity["conversation"] = Json.Object(("id", conversationId));
        return activity;
    }

    public static JsonObject Bot() => Json.Object(("id", LocalChatIds.BotId), ("name", LocalChatIds.BotName));

    private JsonObject Envelope(LocalConversation conversation, string conversationId, JsonObject posted) => Json.Object(
        ("type", posted.Text("type") ?? "message"),
        ("id", posted.Text("type") == "invoke" ? $"f:{Guid.NewGuid()}" : ids.Next()),
        ("timestamp", Timestamp()),
        ("channelId", conversation.ChannelId),
        ("serviceUrl", address.ServiceUrl.ToString()),
        ("from", conversation.PersonOf(posted.Child("from").Text("id")).ToAccount()),
        ("recipient", Bot()),
        ("conversation", ConversationAccount(conversation, conversationId)));

    private string Timestamp() => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject ConversationAccount(LocalConversation conversation, string id) => conversation.Kind switch
    {
        ConversationKind.Personal => Json.Object(("id", id), ("conversationType", "personal"), ("tenantId", conversation.Person.TenantId)),
        ConversationKind.Channel => Json.Object(
            ("id", id), ("conversationType", "channel"), ("tenantId", conversation.Person.TenantId), ("isGroup", true)),
        _ => Json.Object(("id", id)),
    };

    private static JsonObject ChannelData(LocalConversation conversation, JsonObject? posted)
    {
        var data = posted?.DeepClone().AsObject() ?? [];
        if (conversation.Kind == ConversationKind.DirectLine)
            return data;
        data["tenant"] = Json.Object(("id", conversation.Person.TenantId));
        if (conversation.Kind != ConversationKind.Channel)
            return data;
        data["team"] = Json.Object(("id", LocalChatIds.SupportTeamId), ("name", LocalChatIds.SupportTeamName));
        data["channel"] = Json.Object(("id", LocalChatIds.SupportChannelId));
        return data;
    }

    // Teams repeats the text as HTML in an attachment of its own and tells what the client is.
    private static void AddWhatTeamsAdds(JsonObject activity)
    {
        var entities = activity["entities"] as JsonArray ?? [];
        activity["entities"] = entities;
        entities.Add(Json.Object(
            ("type", "clientInfo"), ("locale", activity.Text("locale")), ("platform", "Web"), ("timezone", activity.Text("localTimezone"))));
        if (activity.Text("type") != "message" || activity.Text("text") is not { } text)
            return;
        activity["textFormat"] ??= "plain";
        var attachments = activity["attachments"] as JsonArray ?? [];
        activity["attachments"] = attachments;
        attachments.Add(Json.Object(("contentType", "text/html"), ("content", HtmlOf(text))));
    }

    // An empty line ends a paragraph, another one only a line.
    private static string HtmlOf(string text) => string.Concat(text.ReplaceLineEndings("\n").Split("\n\n").Select(part => $"<p>{LineOf(part)}</p>"));

    private static string LineOf(string text) => WebUtility.HtmlEncode(text)
        .Replace("\n", "<br>", StringComparison.Ordinal)
        .Replace("&lt;at&gt;", "<span itemtype=\"http://schema.skype.com/Mention\" itemscope itemid=\"0\">", StringComparison.Ordinal)
        .Replace("&lt;/at&gt;", "</span>", StringComparison.Ordinal);
}
