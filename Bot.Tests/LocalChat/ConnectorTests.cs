using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.LocalChat;

namespace CsBot.Tests.LocalChat;

public sealed class ConnectorTests(LocalChatHost host) : IClassFixture<LocalChatHost>
{
    private const string Root = "localchat/connector/v3/conversations";
    private const string Personal = "a:local-connector";
    private static readonly JsonObject _message = new() { ["type"] = "message", ["text"] = "hi" };

    [Fact]
    public async Task AnswersASendWithTheIdUnderWhichItIsShown()
    {
        using var answer = await host.Client.PostAsJsonAsync($"{Root}/{Escape(Personal)}/activities", _message);
        string id = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        var shown = (await host.ReadAsync(Personal))["activities"]!.AsArray();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Contains(shown, activity => (string)activity!["id"]! == id);
        Assert.True(long.Parse(id, null) > 1_000_000_000_000);
    }

    [Fact]
    public async Task ShowsADeletedMessageAsDeletedAndForgetsItsContent()
    {
        string id = (string)(await host.PostAsync($"{Root}/{Escape(Personal)}/activities", _message.DeepClone()))["id"]!;
        using var deleted = await host.Client.DeleteAsync($"{Root}/{Escape(Personal)}/activities/{id}");
        using var again = await host.Client.DeleteAsync($"{Root}/{Escape(Personal)}/activities/{id}");
        var shown = (await host.ReadAsync(Personal))["activities"]!.AsArray().Single(activity => (string)activity!["id"]! == id)!;

        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal("messageDelete", (string)shown["type"]!);
        Assert.Null(shown["text"]);
    }

    [Theory]
    [InlineData("nobody", "ConversationNotFound")]
    [InlineData(Personal, "ActivityNotFoundInConversation")]
    public async Task NamesWhatIsNotThere(string conversation, string code)
    {
        using var answer = await host.Client.PutAsJsonAsync($"{Root}/{Escape(conversation)}/activities/1", _message);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(code, (string)body!["error"]!["code"]!);
    }

    [Fact]
    public async Task RefusesAnActivityWithoutAType()
    {
        using var answer = await host.Client.PostAsJsonAsync($"{Root}/{Escape(Personal)}/activities", new JsonObject { ["text"] = "hi" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task StartsAThreadInTheSupportChannel()
    {
        var created = await host.PostAsync(Root, Thread(LocalChatIds.SupportChannelId));
        string id = (string)created["id"]!;
        await host.PostAsync($"{Root}/{Escape(id)}/activities", _message.DeepClone());
        var shown = (await host.ReadAsync(LocalChatIds.SupportChannelId))["activities"]!.AsArray();

        Assert.Equal($"{LocalChatIds.SupportChannelId};messageid={created["activityId"]}", id);
        Assert.StartsWith("http://localhost:", (string)created["serviceUrl"]!, StringComparison.Ordinal);
        Assert.Equal(2, shown.Count(activity => (string)activity!["conversation"]!["id"]! == id));
    }

    [Fact]
    public async Task KnowsNoOtherChannel()
    {
        using var answer = await host.Client.PostAsJsonAsync(Root, Thread("19:other@thread.tacv2"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task CreatesThePersonalChatOfAMember()
    {
        var body = new JsonObject { ["isGroup"] = false, ["members"] = new JsonArray(new JsonObject { ["id"] = "29:local-connector" }) };
        var created = await host.PostAsync(Root, body);

        Assert.Equal(Personal, (string)created["id"]!);
        Assert.Null(created["activityId"]);
    }

    [Fact]
    public async Task RefusesToCreateAGroupChat()
    {
        using var answer = await host.Client.PostAsJsonAsync(Root, new JsonObject { ["isGroup"] = true, ["activity"] = _message.DeepClone() });
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadSyntax", (string)body!["error"]!["code"]!);
    }

    [Fact]
    public async Task ListsThePersonOfAConversation()
    {
        var paged = await host.Client.GetFromJsonAsync<JsonObject>($"{Root}/{Escape(Personal)}/pagedmembers?pageSize=50");
        var member = paged!["members"]!.AsArray().Single()!;
        var alone = await host.Client.GetFromJsonAsync<JsonObject>($"{Root}/{Escape(Personal)}/members/{Escape((string)member["id"]!)}");
        using var missing = await host.Client.GetAsync($"{Root}/{Escape(Personal)}/members/29:nobody");

        Assert.Equal(LocalChatIds.CustomerTenantId, (string)member["tenantId"]!);
        Assert.True(JsonNode.DeepEquals(member, alone));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static JsonObject Thread(string channelId) => new()
    {
        ["isGroup"] = true,
        ["tenantId"] = LocalChatIds.SupportTenantId,
        ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channelId } },
        ["activity"] = _message.DeepClone(),
    };

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
