using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace CsBot.Tests.Hosting.Security.Fuzz;

/// <summary>Activities as Teams sends them, with a few members replaced by what no channel sends, and now and then with broken bytes.</summary>
public static class HostileActivities
{
    private const string Mark = "@@fuzz@@";

    private static readonly string[] Fragments =
    [
        "null", "true", "false", "0", "-1", "1e400", "123456789012345678901234567890", "\"\"", "\" \"", "[]", "{}", "[null]", "[[],[{}]]",
        """{"$type":"System.Diagnostics.Process, System","id":"x"}""", """{"type":"Action.Execute","verb":"ticket.resolve","data":{"ticket":"CS-1"}}""",
        """{"action":{"verb":{"a":1},"data":[]}}""", """{"action":{"verb":"step.done","data":{"card":7,"step":null}}}""", """{"id":{"id":{"id":1}}}""",
        """ "\ud83d" """, """ "a\u0000b" """, "\"\\u202e\u0301\u0301\u0301𝔘𝔫𝔦😀‮\"", "\"<at>x</at> [a](javascript:1) ${a} {0} %s ';--\"",
        "\"ContinueConversation\"", "\"expectReplies\"", "\"invoke\"", "\"adaptiveCard/action\"", "\"2026-99-99T99:99:99Z\"", "\"msteams\"", "\"webchat\"",
        "\"go to step 3\"", "\"person\"", "\"delete my data\"", "\"yes\"", "\"help\"",
        $"\"{new string('x', 2000)}\"", $"\"{new string('é', 40_000)}\"", $"{new string('[', 60)}{new string(']', 60)}", $"{new string('[', 5000)}",
        $"[{string.Join(',', Enumerable.Repeat("{\"contentType\":\"x\",\"content\":null}", 60))}]", $"[{string.Join(',', Enumerable.Repeat("1", 20_000))}]",
    ];

    private static readonly string[] Shapes =
    [
        """{"type":"message","text":"hello","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>hello</p>"}]}""",
        """{"type":"message","value":{"card":"x","step":"open-signup","verb":"step.done"},"replyToId":"1"}""",
        """{"type":"message","value":{"verb":"problem.send","problem":"It is blank"},"replyToId":"1"}""",
        """{"type":"message","text":"<at>CsBot</at> hi","entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"CsBot"},"text":"<at>CsBot</at>"}]}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"trigger":"manual","action":{"type":"Action.Execute","verb":"step.done","data":{"card":"x"}}}}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"},{"id":"29:ana"}],"membersRemoved":[]}""",
        """{"type":"installationUpdate","action":"add","channelData":{"team":{"id":"19:local-support@thread.tacv2"},"settings":{"selectedChannel":{"id":"19:x"}}}}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"1"}""",
        """{"type":"messageUpdate","text":"edited","channelData":{"eventType":"editMessage"}}""",
        """{"type":"event","name":"webchat/join","value":null,"relatesTo":{"conversation":{"id":"1"}}}""",
    ];

    private static readonly Gen<string> Value = Gen.Frequency(
        (4, OneOf(Fragments)),
        (1, Gen.String.Select(text => JsonSerializer.Serialize(text))),
        (1, Gen.Double.Select(number => number.ToString("R", CultureInfo.InvariantCulture))));

    private static readonly Gen<Edit[]> Edits = Gen.Select(Gen.Int[0, 1000], Value, (place, value) => new Edit(place, value)).Array[0, 4];

    /// <summary>Bodies whose replies go to this service URL, of a few people in a few conversations.</summary>
    public static Gen<byte[]> For(string serviceUrl) => Gen.Select(
        OneOf(Shapes), Edits, Gen.Int[0, 50], Gen.Int[0, 1_000_000], Gen.Int[0, 100],
        (shape, edits, person, number, damage) => Damage(Write(Complete(shape, serviceUrl, (person, number)), edits), damage, number));

    private static Gen<string> OneOf(string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static JsonObject Complete(string shape, string serviceUrl, (int Person, int Number) id)
    {
        JsonObject activity = JsonNode.Parse(shape)!.AsObject();
        string place = id.Person % 5 == 0 ? "19:local-support@thread.tacv2" : $"a:{id.Person}";
        foreach ((string name, JsonNode? value) in new JsonObject
        {
            ["id"] = $"{id.Number}",
            ["timestamp"] = "2026-11-02T08:15:30.123Z",
            ["localTimezone"] = "Europe/Berlin",
            ["locale"] = "en-GB",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{id.Person}", ["name"] = $"Person {id.Person}", ["aadObjectId"] = $"{id.Person}" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CsBot" },
            ["conversation"] = new JsonObject { ["id"] = place, ["conversationType"] = id.Person % 5 == 0 ? "channel" : "personal", ["tenantId"] = "t" },
        })
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }

    private static string Write(JsonObject activity, Edit[] edits)
    {
        foreach ((int i, Edit edit) in edits.Index())
        {
            (JsonObject Owner, string Name)[] places = [.. Places(activity)];
            (JsonObject owner, string name) = places[edit.Place % places.Length];
            owner[name] = $"{Mark}{i}";
        }

        string json = activity.ToJsonString();
        foreach ((int i, Edit edit) in edits.Index())
        {
            json = json.Replace($"\"{Mark}{i}\"", edit.Value, StringComparison.Ordinal);
        }

        return json;
    }

    private static IEnumerable<(JsonObject Owner, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Places(member.Value).Prepend((parent, member.Key))),
        JsonArray list => list.SelectMany(Places),
        _ => [],
    };

    /// <summary>One body in twenty loses its end, and one in twenty has a wrong byte.</summary>
    private static byte[] Damage(string json, int damage, int place)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        if (damage < 5)
        {
            return body[..(place % body.Length)];
        }

        if (damage < 10)
        {
            body[place % body.Length] = (byte)(place % 256);
        }

        return body;
    }

    private sealed record Edit(int Place, string Value);
}
