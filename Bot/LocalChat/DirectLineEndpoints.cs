namespace CsBot.LocalChat;

/// <summary>Direct Line 3.0 by polling, with one addition: a GET of activities may carry <c>wait</c>, the seconds to hold it.</summary>
internal static class DirectLineEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("tokens/generate", () => DirectLineTokens.Grant(DirectLineTokens.NewId()));
        routes.MapPost("tokens/refresh", (HttpRequest request) =>
            DirectLineTokens.ConversationOf(request) is { } id ? DirectLineTokens.Grant(id) : throw DirectLineTokens.Refused());
        routes.MapPost("conversations", (DirectLine line, HttpRequest request) => line.StartAsync(request));
        routes.MapGet("conversations/{id}", (string id, DirectLine line, HttpRequest request) =>
            DirectLineTokens.Grant(line.Find(id, request).Id));
        routes.MapGet("conversations/{id}/activities", (string id, string? watermark, int? wait, DirectLine line, HttpRequest request) =>
            line.ReadAsync(line.Find(id, request), watermark, wait ?? 0, request.HttpContext.RequestAborted));
        routes.MapPost("conversations/{id}/activities", async (string id, DirectLine line, HttpRequest request) =>
            await line.PostAsync(line.Find(id, request), id, await Json.ReadAsync(request)));
        routes.MapPost("conversations/{id}/upload", (string id, DirectLine line, HttpRequest request) =>
            line.UploadAsync(line.Find(id, request), id, request)).WithMetadata(new RequestLimit(Uploads.MaxRequestBytes));
        routes.MapGet("attachments/{key}", Download);
    }

    // Never shown inside our own origin, whatever somebody uploaded; pictures still work as the source of an image.
    private static IResult Download(string key, Uploads uploads, HttpResponse response)
    {
        if (uploads.Find(key) is not { } file)
            return Results.NotFound();
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(file.Content, file.ContentType, file.Name);
    }
}
