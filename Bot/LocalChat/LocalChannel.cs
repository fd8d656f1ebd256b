using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>Carries what people do to the bot, and what the bot does into the conversations.</summary>
/// <remarks>A delivery goes on when the page that caused it is closed, as in Teams.</remarks>
internal sealed class LocalChannel(TeamsShape shape, BotClient bot, ChatHistory history)
{
    /// <summary>Shows a person's message and delivers it. The answer's id is the message's.</summary>
    public async Task<(string Id, BotAnswer Answer)> PostAsync(LocalConversation conversation, string conversationId, JsonObject posted)
    {
        var activity = shape.FromPerson(conversation, conversationId, posted);
        string id = activity.Text("id")!;
        if (conversation.Kind == ConversationKind.Channel && conversationId == conversation.Id)
            activity["conversation"]!["id"] = conversationId + LocalChatIds.ThreadMarker + id;
        if (activity.Text("type") is "message" or "event")
            Add(conversation, id, activity);
        bool isHeard = conversation.Kind != ConversationKind.Channel || MentionsBot(activity);
        return (id, isHeard ? await bot.SendAsync(activity) : new BotAnswer(StatusCodes.Status202Accepted, ""));
    }

    public Task<BotAnswer> InvokeAsync(LocalConversation conversation, string conversationId, JsonObject invoke) =>
        bot.SendAsync(shape.FromPerson(conversation, conversationId, invoke));

    /// <summary>Tells the bot that it was installed and who is there; then, if asked, that the person came back.</summary>
    public async Task<BotAnswer> InstallAsync(LocalConversation conversation, JsonObject client, bool isReturning)
    {
        foreach (var happening in Happenings(conversation, isReturning))
        {
            foreach (var (name, value) in client.Where(member => member.Key is "locale" or "localTimezone"))
                happening[name] = value?.DeepClone();
            var answer = await bot.SendAsync(shape.FromPerson(conversation, conversation.Id, happening));
            if (!answer.IsSuccess)
                return answer;
        }

        conversation.IsInstalled = true;
        return new BotAnswer(StatusCodes.Status200OK, "");
    }

    /// <summary>Shows what the bot sends and returns its new id.</summary>
    public string Show(LocalConversation conversation, string conversationId, JsonObject activity)
    {
        string id = shape.NextId();
        Add(conversation, id, shape.FromBot(conversation, conversationId, activity, id));
        return id;
    }

    public void Change(LocalConversation conversation, string conversationId, string activityId, JsonObject activity)
    {
        var changed = shape.FromBot(conversation, conversationId, activity, activityId);
        if (!conversation.Change(activityId, changed))
            throw ChannelException.NoActivity(activityId);
        history.Keep(conversation, activityId, changed);
    }

    /// <summary>Begins a thread of the support channel with the bot's message.</summary>
    public string StartThread(LocalConversation channel, JsonObject activity)
    {
        string id = shape.NextId();
        Add(channel, id, shape.FromBot(channel, channel.Id + LocalChatIds.ThreadMarker + id, activity, id));
        return id;
    }

    private void Add(LocalConversation conversation, string id, JsonObject activity)
    {
        conversation.Add(id, activity);
        history.Keep(conversation, id, activity);
    }

    private static IEnumerable<JsonObject> Happenings(LocalConversation conversation, bool isReturning)
    {
        var members = new JsonArray(TeamsShape.Bot(), conversation.Person.ToAccount());
        if (conversation.Kind != ConversationKind.DirectLine)
        {
            yield return Json.Object(("type", "installationUpdate"), ("action", "add"), ("channelData", SelectedChannel(conversation)));
            members[1] = Json.Object(("id", conversation.Person.Id), ("aadObjectId", conversation.Person.AadObjectId));
        }

        yield return Json.Object(("type", "conversationUpdate"), ("membersAdded", members));
        if (isReturning)
            yield return Json.Object(("type", "event"), ("name", "webchat/join"));
    }

    private static JsonObject? SelectedChannel(LocalConversation conversation) => conversation.Kind != ConversationKind.Channel ? null
        : Json.Object(("settings", Json.Object(("selectedChannel", Json.Object(("id", LocalChatIds.SupportChannelId))))));

    // In a channel Teams delivers only what mentions the bot, and clicks on its cards.
    private static bool MentionsBot(JsonObject activity) =>
        activity["value"] is not null
        || (activity["entities"] as JsonArray ?? []).Any(entity =>
            entity.Text("type") == "mention" && entity.Child("mentioned").Text("id") == LocalChatIds.BotId);
}
