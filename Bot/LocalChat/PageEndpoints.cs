using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>What our own page needs beside Direct Line: to open its two conversations, and to click.</summary>
internal static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("conversations", OpenPersonalAsync);
        routes.MapPost("support", async (ConversationStore store, LocalChannel channel, HttpRequest request) =>
            await OpenAsync(store.Support, channel, await Json.ReadAsync(request), isReturning: false));
        routes.MapPost("conversations/{id}/invoke", InvokeAsync);
    }

    private static async Task<IResult> OpenPersonalAsync(ConversationStore store, LocalChannel channel, HttpRequest request)
    {
        var body = await Json.ReadAsync(request);
        var isReturning = ConversationStore.IsPersonalId(body.Text("id"));
        var conversation = store.GetOrAdopt(isReturning ? body.Text("id")! : ConversationStore.NewPersonalId());
        return await OpenAsync(conversation, channel, body, isReturning);
    }

    private static async Task<IResult> OpenAsync(
        LocalConversation conversation, LocalChannel channel, JsonObject client, bool isReturning)
    {
        var isKnown = conversation.IsInstalled;
        var answer = await InstallOnceAsync(conversation, channel, client, isReturning);
        return Json.Result(Json.Object(
            ("conversationId", conversation.Id),
            ("known", isKnown),
            ("user", conversation.Person.ToAccount()),
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

    private static async Task<IResult> InvokeAsync(string id, ConversationStore store, LocalChannel channel, HttpRequest request)
    {
        var conversation = store.Get(id);
        var body = await Json.ReadAsync(request);
        if (body.Child("action") is not { } action)
            throw ChannelException.BadSyntax("An invoke needs an action.");
        var invoke = Json.Object(
            ("type", "invoke"),
            ("name", "adaptiveCard/action"),
            ("replyToId", body.Text("replyToId")),
            ("locale", body.Text("locale")),
            ("localTimezone", body.Text("localTimezone")),
            ("value", Json.Object(("action", action.DeepClone()), ("trigger", "manual"))));
        var answer = await channel.InvokeAsync(conversation, id, invoke);
        return answer.IsSuccess
            ? Json.Raw(answer.Body.Length > 0 ? answer.Body : """{"statusCode":200}""")
            : ChannelException.BotError(answer).ToResult();
    }
}
