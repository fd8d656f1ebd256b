using System.Text.Json;
using CsBot.Invitations;
using Microsoft.Bot.Schema;

namespace CsBot.Turns.Middleware;

/// <summary>Takes the mail out of an activity that has just arrived, whole, and gives what it is. The only reader of the original.</summary>
internal sealed class MailDesk(InvitationReader reader, MailFiles files, MailDownload download, FileReading reading)
{
    /// <summary>How the invoke is called that a message action sends.</summary>
    public const string ExplainInvoke = "composeExtension/fetchTask";

    /// <summary>Id of that message action, for the app's manifest; there is no other, so nothing is told apart by it.</summary>
    public const string ExplainCommand = "explain";

    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>True where a file came along that the bot would fetch.</summary>
    public static bool HasFile(Activity activity) =>
        activity.Type == ActivityTypes.Message && activity.Value is null && activity.Attachments?.Any(IsFile) == true;

    /// <summary>Null where there is no mail in it, nor a file.</summary>
    public async Task<MailCheck?> CheckAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            return activity.Name == ExplainInvoke ? CheckMessage(BotSdk.ToJson(activity.Value)) : null;
        }

        if (activity.Type != ActivityTypes.Message || activity.Value is not null)
        {
            return null;
        }

        if (activity.Attachments?.FirstOrDefault(IsFile) is { } file)
        {
            return await CheckFileAsync(file, cancellationToken);
        }

        return activity.Text is { } text && reader.LooksLikeMail(text) ? new MailCheck(reader.ReadText(text), null) : null;
    }

    /// <summary>Teams repeats the text as an attachment of its own; a file has an address. What comes in may be null where nothing should be.</summary>
    private static bool IsFile(Attachment? attachment) => attachment?.ContentType == FileInfo
        || (attachment?.ContentUrl is not null && attachment.Name is not null
            && attachment.ContentType?.StartsWith("application/vnd.microsoft.card", StringComparison.Ordinal) != true);

    private async Task<MailCheck> CheckFileAsync(Attachment file, CancellationToken cancellationToken)
    {
        MailFileKind kind = MailFiles.KindOf(file.Name);
        if (!MailFiles.CanRead(kind))
        {
            return AttachedPicture.IsOne(file.Name)
                ? new MailCheck(null, FileProblem.Picture) { Picture = new AttachedPicture(file.Name!, AddressOf(file)) }
                : new MailCheck(null, kind == MailFileKind.Outlook ? FileProblem.Outlook : FileProblem.Other);
        }

        (byte[]? content, FileProblem? problem) = await download.FetchAsync(AddressOf(file), cancellationToken);
        if (content is null)
        {
            return new MailCheck(null, problem);
        }

        return await reading.ReadAsync(() => files.Read(kind, content), cancellationToken) is { } findings
            ? new MailCheck(findings, null)
            : new MailCheck(null, FileProblem.Busy);
    }

    private static string? AddressOf(Attachment file) =>
        BotSdk.ToJson(file.Content) is { ValueKind: JsonValueKind.Object } content
            && content.TryGetProperty("downloadUrl", out JsonElement url) && url.ValueKind == JsonValueKind.String
            ? url.GetString()
            : file.ContentUrl;

    private MailCheck CheckMessage(JsonElement? value)
    {
        if (value is { ValueKind: JsonValueKind.Object } action && action.TryGetProperty("messagePayload", out JsonElement message)
            && message.ValueKind == JsonValueKind.Object
            && message.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("content", out JsonElement content) && content.ValueKind == JsonValueKind.String)
        {
            bool html = body.TryGetProperty("contentType", out JsonElement type) && type.ValueKind == JsonValueKind.String
                && type.GetString() == "html";
            return new MailCheck(html ? reader.ReadHtml(content.GetString()!) : reader.ReadText(content.GetString()!), null);
        }

        return new MailCheck(InvitationReader.Unreadable, null);
    }
}
