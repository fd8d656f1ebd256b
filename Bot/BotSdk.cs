using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot;

/// <summary>The one seam where JSON meets the SDK's <c>object</c> members. BotBuilder holds System.Text.Json values there, the official packages Newtonsoft's.</summary>
public static partial class BotSdk
{
    /// <summary>JSON text as the SDK keeps it in an <c>object</c> member.</summary>
    public static object ParseJson(string json) => Keep(json);

    /// <summary>What an <c>object</c> member of the SDK holds; null if it holds nothing.</summary>
    public static JsonElement? ToJson(object? value) => value is null ? null : JsonElement.Parse(Text(value));

    /// <summary>Changes the JSON of an <c>object</c> member.</summary>
    public static object Rewrite(object content, Func<JsonNode, JsonNode> change) =>
        Keep(change(JsonNode.Parse(Text(content))!).ToJsonString());

    /// <summary>The data of an <c>adaptiveCard/action</c> invoke with its verb, as an Action.Submit would send it; null if there is no action.</summary>
    public static object? ReadExecuteData(object? invokeValue)
    {
        if (invokeValue is null || JsonNode.Parse(Text(invokeValue)) is not JsonObject { } value || value["action"] is not JsonObject action)
        {
            return null;
        }

        JsonObject data = action["data"]?.DeepClone() as JsonObject ?? [];
        if (action["verb"] is JsonValue verb)
        {
            data["verb"] = verb.DeepClone();
        }

        return data.ContainsKey("verb") ? Keep(data.ToJsonString()) : null;
    }

    /// <summary>The channel data that says in which channel a new thread begins.</summary>
    public static object TeamsChannel(string channelId) =>
        Keep(Text(new TeamsChannelData { Channel = new ChannelInfo(channelId) }));

    /// <summary>The person as who alone sees a message.</summary>
    public static ChannelAccount Targeted(ChannelAccount person) =>
        ReadActivity(new JsonObject { ["recipient"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["isTargeted"] = true } }.ToJsonString()).Recipient!;

    /// <summary>Gives the activity the members that the JSON has, in place of its own.</summary>
    public static void Overwrite(Activity activity, string json)
    {
        Activity source = ReadActivity(json);
        foreach (PropertyInfo property in typeof(Activity).GetProperties().Where(property => property is { CanRead: true, CanWrite: true }))
        {
            property.SetValue(activity, property.GetValue(source));
        }
    }

    public static string Write(Activity activity) => Text(activity);

    public static string Write(ConversationReference reference) => Text(reference);

    public static string WriteReplies(List<Activity> replies) => Text(replies);

    public static List<Activity> ReadReplies(string json) => Parse<List<Activity>>(json);

    public static Activity ReadActivity(string json) => Parse<Activity>(json);

    public static ConversationReference ReadReference(string json) => Parse<ConversationReference>(json);
}
