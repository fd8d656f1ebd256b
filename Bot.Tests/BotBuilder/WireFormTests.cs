using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Tests.BotBuilder;

public partial class WireFormTests
{
    private const string FromTeams = """
        {
          "type": "message", "id": "1790000000123", "timestamp": "2026-11-02T08:15:30.123Z",
          "localTimestamp": "2026-11-02T09:15:30.123+01:00", "localTimezone": "Europe/Berlin", "locale": "en-GB", "channelId": "msteams",
          "serviceUrl": "https://smba.example/emea/", "textFormat": "plain", "text": "hällo 🎉 <at>Helper</at>",
          "from": { "id": "29:1abc", "name": "Ana", "aadObjectId": "aa", "newMember": { "deep": [1, 2.50] } },
          "recipient": { "id": "28:bot", "name": "Helper", "$type": "System.IO.FileInfo, System" },
          "conversation": { "id": "a:1xyz", "conversationType": "personal", "tenantId": "t", "surprise": true },
          "attachments": [ { "contentType": "text/html", "content": "<p>hello</p>", "fresh": "kept" } ],
          "entities": [
            { "type": "clientInfo", "country": "DE", "$type": "X" },
            { "type": "mention", "text": "<at>Helper</at>", "mentioned": { "id": "28:bot" } }
          ],
          "suggestedActions": { "actions": [ { "type": "imBack", "title": "A", "value": 1.0, "odd": 1 } ], "more": 1 },
          "relatesTo": { "channelId": "msteams", "conversation": { "id": "x" }, "later": "yes" },
          "reactionsAdded": [ { "type": "like", "who": "29:1" } ],
          "channelData": { "tenant": { "id": "t" }, "$type": "Some.Type, Some.Assembly" },
          "value": { "$type": "System.Object[]", "step": "2", "big": 12345678901234567890.10 },
          "$type": "Evil.Activity, Evil", "feedbackLoop": { "type": "custom" }
        }
        """;

    [Fact]
    public void KeepsEverythingItDoesNotKnow()
    {
        string written = JsonSerializer.Serialize(Read<Activity>(FromTeams), BotJson.Options);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(FromTeams), JsonNode.Parse(written)), written);
    }

    [Theory]
    [InlineData(typeof(ConversationReference), """{"conversation":{"id":"c","u":1},"user":{"id":"x","u":1},"u":1}""")]
    [InlineData(typeof(ConversationParameters), """{"isGroup":true,"channelData":{"channel":{"id":"19:x"}},"u":[1]}""")]
    [InlineData(typeof(ConversationResourceResponse), """{"activityId":"1","id":"2","u":null}""")]
    [InlineData(typeof(ResourceResponse), """{"id":"2","u":{}}""")]
    [InlineData(typeof(ErrorResponse), """{"error":{"code":"C","message":"M","u":1},"u":2}""")]
    [InlineData(typeof(AdaptiveCardInvokeValue), """{"action":{"type":"Action.Execute","verb":"v","data":{"$type":"T"},"u":1},"trigger":"manual"}""")]
    [InlineData(typeof(TeamsChannelData), """{"channel":{"id":"1","u":1},"team":{"id":"2","u":1},"tenant":{"id":"3","u":1}}""")]
    [InlineData(typeof(TeamsChannelData), """{"settings":{"selectedChannel":{"id":"4"},"u":1},"app":{"id":"5"}}""")]
    [InlineData(typeof(FileConsentCardResponse), """{"action":"accept","context":{"a":1},"uploadInfo":{"name":"n","u":1},"type":"fileUpload"}""")]
    [InlineData(typeof(MessagingExtensionAction), """{"data":{"a":1},"context":{"theme":"dark","u":1},"commandId":"c","u":1}""")]
    [InlineData(typeof(MessagingExtensionAction), """{"messagePayload":{"id":"1","body":{"content":"x","u":1},"u":1}}""")]
    public void KeepsWhatAnyWireTypeDoesNotKnow(Type type, string json)
    {
        string written = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, BotJson.Options), type, BotJson.Options);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }

    [Fact]
    public void WritesCamelCaseWithoutNulls()
        => Assert.Equal(
            """{"type":"message","text":"hällo","replyToId":"1"}""",
            BotJson.ToElement(new Activity { Type = ActivityTypes.Message, Text = "hällo", ReplyToId = "1" }).GetRawText());

    [Theory]
    [InlineData("2026-11-02T10:15:30.5+02:00")]
    [InlineData("2026-11-02T08:15:30.1234567Z")]
    [InlineData("2026-11-02T03:15:30-05:30")]
    public void KeepsTheOffsetOfATime(string time)
    {
        var json = BotJson.ToElement(Read<Activity>($$"""{"timestamp":"{{time}}","expiration":"{{time}}"}"""));

        Assert.Equal((time, time), (json.GetProperty("timestamp").GetString(), json.GetProperty("expiration").GetString()));
    }

    [Fact]
    public void ReadsNamesInAnyCase()
    {
        var activity = Read<Activity>("""{"TYPE":"message","From":{"ID":"29:1","AADObjectId":"aa"},"ChannelData":{"Tenant":{"Id":"t"}}}""");

        Assert.Equal(("message", "29:1", "aa"), (activity.Type, activity.From.Id, activity.From.AadObjectId));
        Assert.Equal("t", activity.GetChannelData<TeamsChannelData>().Tenant?.Id);
        Assert.Empty(activity.Properties);
    }

    [Fact]
    public void ReadsNumbersAndTruthValuesForTextsByTheirDigits()
    {
        var activity = Read<Activity>("""{"id":12345678901234567890,"text":1.50,"name":true,"conversation":{"id":7,"isGroup":"True"}}""");

        Assert.Equal(("12345678901234567890", "1.50", "true"), (activity.Id, activity.Text, activity.Name));
        Assert.Equal(("7", true), (activity.Conversation.Id, activity.Conversation.IsGroup));
        Assert.Equal(204, Read<InnerHttpError>("""{"statusCode":"204"}""").StatusCode);
    }

    [Theory]
    [InlineData("""{"text":["a"]}""")]
    [InlineData("""{"text":{}}""")]
    [InlineData("""{"conversation":{"isGroup":"perhaps"}}""")]
    [InlineData("""{"text":"a",}""")]
    [InlineData("""{"text":/* a */"a"}""")]
    public void RefusesWhatIsNoJsonOrNoText(string json) => Assert.Throws<JsonException>(() => Read<Activity>(json));

    [Fact]
    public void KeepsTheNamesOfAnAppsOwnTypes()
    {
        var own = new { Number = 1, Inner = new { URL = "x", from = new ChannelAccount("29:1", aadObjectId: "aa") } };
        var activity = new Activity
        {
            ChannelData = own,
            Value = own,
            Attachments = [new Attachment(content: own)],
            SuggestedActions = new SuggestedActions(null, [new CardAction(value: own)]),
        };
        const string Written = """{"Number":1,"Inner":{"URL":"x","from":{"id":"29:1","aadObjectId":"aa"}}}""";

        var json = BotJson.ToElement(activity);

        Assert.Equal(Written, json.GetProperty("channelData").GetRawText());
        Assert.Equal(Written, json.GetProperty("value").GetRawText());
        Assert.Equal(Written, json.GetProperty("attachments")[0].GetProperty("content").GetRawText());
        Assert.Equal(Written, json.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("value").GetRawText());
    }

    [Fact]
    public void WritesAnAppsOwnKindOfEntityWhole()
    {
        var activity = new Activity { Entities = [new Citation { Number = 7, Mentioned = new ChannelAccount("29:1") }] };

        var json = BotJson.ToElement(activity).GetProperty("entities")[0];

        Assert.Equal("""{"type":"mention","Number":7,"mentioned":{"id":"29:1"}}""", json.GetRawText());
        Assert.Equal(7, BotJson.Read<Activity>(BotJson.ToElement(activity))!.Entities!.Single().GetAs<Citation>()!.Number);
    }

    [Fact]
    public void NamesTheMembersOfARegisteredTypeAsItsContextSays()
    {
        BotJson.Register(OwnJson.Default);

        Assert.Equal("""{"stepId":"a","URL":"b"}""", BotJson.ToElement(new Kept("a", "b")).GetRawText());
        Assert.Equal(new Kept("a", "b"), BotJson.Read<Kept>(JsonElement.Parse("""{"StepId":"a","url":"b"}""")));
    }

    [Fact]
    public void HasListsToAddToInEveryMadeMessage()
    {
        var mention = new Mention(new ChannelAccount("29:1"), "<at>Ana</at>");
        IMessageActivity[] messages =
        [
            MessageFactory.Text("x"), MessageFactory.SuggestedActions(["a"], toList: null),
            MessageFactory.Attachment(new Attachment()), MessageFactory.Carousel([]),
        ];

        foreach (var message in messages)
        {
            message.Entities!.Add(mention);
            message.Attachments!.Add(new Attachment("card"));
        }

        Assert.Equal([1, 1, 2, 1], messages.Select(message => message.Attachments!.Count));
        Assert.Equal(
            """{"type":"message","inputHint":"acceptingInput","attachments":[],"entities":[]}""",
            BotJson.ToElement(MessageFactory.Text(null)).GetRawText());
    }

    [Fact]
    public void KeepsTheVeryDigitsOfObjectMembers()
    {
        var value = Assert.IsType<JsonElement>(Read<Activity>("""{"value":{"n":1.50,"big":12345678901234567890}}""").Value);

        Assert.Equal("""{"n":1.50,"big":12345678901234567890}""", value.GetRawText());
    }

    [Theory]
    [InlineData("text")]
    [InlineData(true)]
    [InlineData(7)]
    [InlineData(7.5)]
    public void WritesPlainValuesOfObjectMembers(object value)
        => Assert.Equal(value.ToString(), BotJson.ToElement(new Activity { Value = value }).GetProperty("value").ToString());

    [Fact]
    public void WritesNodesAndTypedValuesOfObjectMembers()
    {
        var card = new Attachment { Content = new JsonObject { ["type"] = "AdaptiveCard", ["Title"] = null } };
        var data = new Activity { ChannelData = new TeamsChannelData { Tenant = new TenantInfo("t") } };

        Assert.Equal("""{"content":{"type":"AdaptiveCard","Title":null}}""", BotJson.ToElement(card).GetRawText());
        Assert.Equal("""{"channelData":{"tenant":{"id":"t"}}}""", BotJson.ToElement(data).GetRawText());
    }

    [Fact]
    public void WritesMentionsAndTeamsMembersWhole()
    {
        var activity = new Activity
        {
            From = new TeamsChannelAccount { Id = "29:1", Email = "a@b" },
            Entities = [new Mention(new ChannelAccount("28:1"), "<at>Bot</at>")],
        };

        var json = BotJson.ToElement(activity);

        Assert.Equal("a@b", json.GetProperty("from").GetProperty("email").GetString());
        Assert.Equal("28:1", json.GetProperty("entities")[0].GetProperty("mentioned").GetProperty("id").GetString());
    }

    [Fact]
    public void WritesTheKindOfWindowAnswerThatWasGiven()
        => Assert.Equal(
            """{"task":{"value":{"title":"T"},"type":"continue"}}""",
            BotJson.ToElement(new TaskModuleResponse { Task = new TaskModuleContinueResponse(new TaskModuleTaskInfo { Title = "T" }) }).GetRawText());

    [Fact]
    public void ReadsTheOlderNameOfTheObjectId()
        => Assert.Equal("aad", Read<TeamsChannelAccount>("""{"id":"29:1","objectId":"aad"}""").AadObjectId);

    [Fact]
    public void LetsObjectMembersOutliveTheirBuffer()
    {
        byte[] bytes = """{"value":{"a":"b"}}"""u8.ToArray();
        var activity = JsonSerializer.Deserialize<Activity>(bytes, BotJson.Options)!;

        Array.Clear(bytes);

        Assert.Equal("b", BotJson.Read<Dictionary<string, string>>(activity.Value)!["a"]);
    }

    private class OwnMention : Mention;

    private sealed class Citation : OwnMention
    {
        public int Number { get; set; }
    }

    private sealed record Kept(string StepId, [property: JsonPropertyName("URL")] string Address);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Kept))]
    private sealed partial class OwnJson : JsonSerializerContext;

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, BotJson.Options)!;
}
