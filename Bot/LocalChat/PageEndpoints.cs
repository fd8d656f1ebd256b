using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>What our own page needs beside Direct Line: to open its two conversations, and to click.</summary>
internal static class PageEndpoints
{
    /// <param name="languages">Two letters each, of those that somebody can choose.</param>
    public static void Map(IEndpointRouteBuilder routes, IReadOnlyCollection<string> languages)
    {
        routes.MapGet("languages", () => languages);
        routes.MapPost("conversations", OpenPersonalAsync);
        routes.MapPost("support", async (ConversationStore store, LocalChannel channel, HttpRequest request) =>
            await OpenAsync(store.Support, channel, await Json.ReadAsync(request), isReturning: false));
        routes.MapPost("conversations/{id}/invoke", ExecuteAsync);
        routes.MapPost("conversations/{id}/rating", RateAsync);
        routes.MapPost("conversations/{id}/extension", ExtendAsync);
    }

    private static async Task<IResult> OpenPersonalAsync(ConversationStore store, LocalChannel channel, HttpRequest request)
    {
        var body = await Json.ReadAsync(request);
        bool isReturning = ConversationStore.IsPersonalId(body.Text("id"));
        var conversation = store.GetOrAdopt(isReturning ? body.Text("id")! : ConversationStore.NewPersonalId());
        return await OpenAsync(conversation, channel, body, isReturning);
    }

    private static async Task<IResult> OpenAsync(
        LocalConversation conversation, LocalChannel channel, JsonObject client, bool isReturning)
    {
        bool isKnown = conversation.IsInstalled;
        var answer = await InstallOnceAsync(conversation, channel, client, isReturning);
        return Json.Result(Json.Object(
            ("conversationId", conversation.Id),
            ("known", isKnown),
            ("user", conversation.Person.ToAccount()),
            ("people", new JsonArray([.. conversation.People.Select(person => person.ToAccount())])),
            ("bot", TeamsShape.Bot()),
            ("error", answer.IsSuccess ? null : ChannelException.BotError(answer).Message)));
    }

    // Two tabs may open the same conversation at the same moment.
    private static async Task<BotAnswer> InstallOnceAsync(
        LocalConversation conversation, LocalChannel channel, JsonObject client, bool isReturning)
    {
        await conversation.Opening.WaitAsync();
        try
        {
            return conversation.IsInstalled
                ? new BotAnswer(StatusCodes.Status200OK, "")
                : await channel.InstallAsync(conversation, client, isReturning);
        }
        finally
        {
            conversation.Opening.Release();
        }
    }

    private static async Task<IResult> ExecuteAsync(string id, ConversationStore store, LocalChannel channel, HttpRequest request)
    {
        var body = await Json.ReadAsync(request);
        if (body.Child("action") is not { } action)
            throw ChannelException.BadSyntax("An invoke needs an action.");
        var value = Json.Object(("action", action.DeepClone()), ("trigger", "manual"));
        return await InvokeAsync(channel, store.Get(id), id, Invoke("adaptiveCard/action", body, value));
    }

    // The form in which Teams asks for words is JSON inside a string; the page asks for none.
    private static async Task<IResult> RateAsync(string id, ConversationStore store, LocalChannel channel, HttpRequest request)
    {
        var body = await Json.ReadAsync(request);
        var rating = Json.Object(("reaction", body.Text("reaction")), ("feedback", """{"feedbackText":""}"""));
        var value = Json.Object(("actionName", "feedback"), ("actionValue", rating));
        return await InvokeAsync(channel, store.Get(id), id, Invoke("message/submitAction", body, value));
    }

    /// <summary>The message extension: what stands in the menu of a message, and the search.</summary>
    private static async Task<IResult> ExtendAsync(string id, ConversationStore store, LocalChannel channel, HttpRequest request)
    {
        var body = await Json.ReadAsync(request);
        if (body.Text("name") is not { } name || !name.StartsWith("composeExtension/", StringComparison.Ordinal) || body.Child("value") is not { } value)
            throw ChannelException.BadSyntax("A message extension needs a name and a value.");
        return await InvokeAsync(channel, store.Get(id), id, Invoke(name, body, value.DeepClone().AsObject()));
    }

    private static JsonObject Invoke(string name, JsonObject body, JsonObject value) => Json.Object(
        ("type", "invoke"),
        ("name", name),
        ("from", body["from"]?.DeepClone()),
        ("replyToId", body.Text("replyToId")),
        ("locale", body.Text("locale")),
        ("localTimezone", body.Text("localTimezone")),
        ("value", value));

    private static async Task<IResult> InvokeAsync(LocalChannel channel, LocalConversation conversation, string id, JsonObject invoke)
    {
        var answer = await channel.InvokeAsync(conversation, id, invoke);
        return answer.IsSuccess
            ? Json.Raw(answer.Body.Length > 0 ? answer.Body : """{"statusCode":200}""")
            : ChannelException.BotError(answer).ToResult();
    }
}
