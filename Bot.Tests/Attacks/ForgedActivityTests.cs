using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tests.Hosting.Security;
using CsBot.Tests.PersonalData;
using CsBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Attacks;

/// <summary>Activities that Teams does not send, but a broken or a hostile client may cause: no fault, no leak, and nothing of another's.</summary>
public sealed class ForgedActivityTests : SupportTest
{
    private LogRecorder Log => App.Services.GetServices<ILoggerProvider>().OfType<LogRecorder>().Single();

    protected override Task<SupportScene> StartAsync() =>
        SupportScene.StartAsync(builder => builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider, LogRecorder>()));

    protected override Task ArrangeAsync() => Scene.AskAsync(Alex, "Only Alex knows this");

    [Theory]
    [InlineData("from", null)]
    [InlineData("from", "{}")]
    [InlineData("from", """{"id":"28:bot","name":"CsBot"}""")]
    [InlineData("from", """{"id":"29:Eve","name":"Eve","role":"bot"}""")]
    [InlineData("from", """{"id":"29:Eve","name":"\u202eSam Support"}""")]
    [InlineData("from", """{"id":"29:Eve","name":"Sam Support","aadObjectId":"29:Alex Example"}""")]
    [InlineData("recipient", null)]
    [InlineData("recipient", """{"id":"29:Alex Example"}""")]
    [InlineData("replyToId", "\"../../a:Alex Example\"")]
    [InlineData("locale", "\"xx-\\u0000\"")]
    [InlineData("locale", "\"en'; DROP\"")]
    [InlineData("localTimestamp", "\"9999-99-99\"")]
    [InlineData("localTimezone", "\"../../etc/passwd\"")]
    [InlineData("channelId", "\"directline\"")]
    [InlineData("channelId", "\"../x\"")]
    [InlineData("deliveryMode", "\"expectReplies\"")]
    [InlineData("expiration", "\"x\"")]
    [InlineData("entities", """[{"type":"mention","mentioned":null,"text":null}]""")]
    [InlineData("entities", """[{"type":"clientInfo","platform":{"a":1}}]""")]
    [InlineData("channelData", "\"x\"")]
    [InlineData("channelData", """{"team":{"id":"19:local-support@thread.tacv2"},"tenant":17}""")]
    [InlineData("channelData", """{"eventType":"editMessage","team":[]}""")]
    [InlineData("attachments", """[{"contentType":null,"contentUrl":"file:///etc/passwd","name":"x.eml"}]""")]
    [InlineData("attachments", """[{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":"http://169.254.169.254/"},"name":"x.eml"}]""")]
    [InlineData("value", """{"verb":"mine.show","ticket":"CS-1001"}""")]
    [InlineData("value", """{"verb":{"verb":"mine.show"},"ticket":"CS-1001"}""")]
    [InlineData("suggestedActions", """{"actions":[null]}""")]
    public async Task AnOddMemberIsNoFaultAndShowsNothing(string member, string? json)
    {
        string[] before = await RowsAsync();
        Chat eve = App.Customer("Eve");
        foreach (string words in new[] { "my requests", "CS-1001", "help", "person" })
        {
            JsonObject activity = eve.Activity("message", new JsonObject { ["text"] = words });
            activity[member] = json is null ? null : JsonNode.Parse(json.Replace("\\u0000", "x", StringComparison.Ordinal));
            using HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", activity);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{answer.StatusCode}");
            Assert.DoesNotContain("Only Alex knows", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await App.SettleAsync();
        Assert.Empty(Log.Faults);
        Assert.Equal(before, await RowsAsync());
        Assert.DoesNotContain(App.Connector.Calls.Where(call => call.Conversation == "a:Eve"), call => call.Body!.ToJsonString().Contains("Only Alex knows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("personal")]
    [InlineData("groupChat")]
    [InlineData("channel")]
    [InlineData("no such")]
    public async Task AThreadUnderAnotherKindOfConversationGivesAStrangerNothing(string? type)
    {
        string thread = App.Connector.Calls.Last(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation;
        var eve = new Chat(App, new ChatPlace(thread, type!, LocalChatIds.SupportTenantId, "29:Eve", "Eve", LocalChatIds.SupportTeamId));
        string[] before = await RowsAsync();
        int sent = App.Connector.Calls.Count;
        foreach (string words in new[] { "my requests", "CS-1001", "open", "what do you know about me" })
        {
            await eve.SayAsync(words);
        }

        await eve.ExecuteAsync("1", "mine.show", new JsonObject { ["ticket"] = "CS-1001" });
        await eve.ExecuteAsync("1", "ticket.take", new JsonObject { ["ticket"] = "CS-1001" });
        Assert.DoesNotContain(App.Connector.Calls.Skip(sent), call => call.Body!.ToJsonString().Contains("Only Alex knows", StringComparison.Ordinal));
        Assert.Equal(before, await RowsAsync());
        Assert.Empty(Log.Faults);
    }

    [Theory]
    [InlineData("ContinueConversation")]
    [InlineData("CreateConversation")]
    public async Task AnEventOfTheBotsOwnIsRefused(string name)
    {
        JsonObject activity = App.Customer("Eve").Activity("event", new JsonObject { ["name"] = name, ["value"] = new JsonObject { ["timer"] = "x" } });
        using HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", activity);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("teamMemberRemoved")]
    [InlineData("channelDeleted")]
    [InlineData("teamDeleted")]
    [InlineData("teamArchived")]
    [InlineData("channelRenamed")]
    [InlineData("../x")]
    public async Task AnEventOfAForeignTeamChangesNothingOfOurs(string eventType)
    {
        const string foreign = "19:foreign@thread.tacv2";
        Chat eve = Scene.InChannel(foreign, "Eve", foreign);
        string[] before = await RowsAsync();
        JsonObject change = eve.Activity("conversationUpdate", new JsonObject { ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:Sam Support" }) });
        change["channelData"]!["eventType"] = eventType;
        change["channelData"]!["channel"] = new JsonObject { ["id"] = foreign };
        await eve.PostAsync(change);
        await eve.PostAsync(eve.Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));
        Assert.Equal(before, await RowsAsync());
    }

    private async Task<string[]> RowsAsync() =>
        [.. (await DatabaseDump.OfAsync(App)).Where(row => DatabaseDump.TableOf(row) is "Tickets" or "TicketEvents" or "Inboxes" or "Failures")];
}
