using System.Globalization;
using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>What Direct Line does with conversations.</summary>
internal sealed class DirectLine(
    ConversationStore store, LocalChannel channel, Uploads uploads, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private const int MaxWaitInSeconds = 30;

    public LocalConversation Find(string id, HttpRequest request)
    {
        var conversation = store.Get(id);
        DirectLineTokens.Check(request, id);
        return conversation;
    }

    public async Task<IResult> StartAsync(HttpRequest request)
    {
        string id = DirectLineTokens.ConversationOf(request) ?? DirectLineTokens.NewId();
        var body = await Json.ReadAsync(request);
        string client = request.Headers["x-ms-bot-agent"].ToString();
        string channelId = client.Contains("webchat", StringComparison.OrdinalIgnoreCase) ? "webchat" : "directline";
        var conversation = store.AddDirectLine(id, LocalPerson.From(body.Child("user")), channelId);
        if (!conversation.IsInstalled)
            await channel.InstallAsync(conversation, body, isReturning: false);
        return DirectLineTokens.Grant(id, StatusCodes.Status201Created);
    }

    public async Task<IResult> ReadAsync(LocalConversation conversation, string? watermark, int waitInSeconds, CancellationToken token)
    {
        long since = long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out long parsed) ? parsed : 0;
        if (waitInSeconds > 0)
            await WaitAsync(conversation.ChangeAfter(since), Math.Min(waitInSeconds, MaxWaitInSeconds), token);
        return Json.Raw(conversation.Read(since));
    }

    public async Task<IResult> PostAsync(LocalConversation conversation, string id, JsonObject posted)
    {
        if (conversation.Kind == ConversationKind.DirectLine && posted.Child("from") is { } from)
            conversation.Person = LocalPerson.From(from);
        var (activityId, answer) = await channel.PostAsync(conversation, id, posted);
        return answer.IsSuccess
            ? Json.Result(Json.Object(("id", activityId)))
            : ChannelException.BotError(answer).ToResult();
    }

    public async Task<IResult> UploadAsync(LocalConversation conversation, string id, HttpRequest request)
    {
        if (!request.HasFormContentType)
            throw ChannelException.BadSyntax("An upload is multipart/form-data.");
        var parts = (await request.ReadFormAsync(request.HttpContext.RequestAborted)).Files;
        var files = parts.Where(part => part.Name != "activity").ToList();
        var posted = await ActivityPartAsync(request, parts);
        posted["attachments"] = await uploads.KeepAsync(files, conversation.Kind, request.HttpContext.RequestAborted);
        return await PostAsync(conversation, id, posted);
    }

    // Ends early when the client leaves and when the server stops, which would otherwise wait for the held requests.
    private async Task WaitAsync(Task change, int seconds, CancellationToken token)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(token, lifetime.ApplicationStopping);
        await Task.WhenAny(change, Task.Delay(TimeSpan.FromSeconds(seconds), time, end.Token));
        await end.CancelAsync();
    }

    private static async Task<JsonObject> ActivityPartAsync(HttpRequest request, IFormFileCollection parts)
    {
        if (request.Form["activity"] is [{ } text])
            return Json.Parse(text);
        if (parts["activity"] is not { } part)
            return Json.Object(("type", "message"), ("from", Json.Object(("id", request.Query["userId"].ToString()))));
        using var reader = new StreamReader(part.OpenReadStream());
        return Json.Parse(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
    }
}
