using System.Text.Json;
using CsBot.Content.Guides;
using CsBot.Invitations;
using CsBot.Messages;
using Microsoft.Bot.Schema;

namespace CsBot.Turns.Middleware;

/// <summary>Takes the mail out of an activity that has just arrived, whole, and gives what it is. The only reader of the original.</summary>
internal sealed class MailDesk(InvitationReader reader, MailFiles files, MailDownload download, FileReading reading, GuideLibrary guides)
{
    /// <summary>How the invoke is called that a message action sends.</summary>
    public const string ExplainInvoke = "composeExtension/fetchTask";

    /// <summary>What is longer is read as a file is, away from the request.</summary>
    private const int MaxReadAtOnce = 20_000;

    /// <summary>Id of that message action, for the app's manifest; there is no other, so nothing is told apart by it.</summary>
    public const string ExplainCommand = "explain";

    /// <summary>The last day on which an invitation can be dated; null while the site is open.</summary>
    private DateOnly? Closed => guides.Main(null).Status.State == ServiceState.Retired ? reader.Closed : null;

    /// <summary>True where a file came along that the bot would fetch.</summary>
    /// <param name="message">The activity's.</param>
    public static bool HasFile(Activity activity, SaidMessage message) =>
        IsSaid(activity) && message.Parts.FirstOrDefault(IsFile) is { } part && MailFiles.CanRead(MailFiles.KindOf(part.Name));

    /// <summary>Null where there is no mail in it, nor a file.</summary>
    /// <param name="message">The activity's.</param>
    public async Task<MailCheck?> CheckAsync(Activity activity, SaidMessage message, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            return activity.Name == ExplainInvoke ? await CheckMessageAsync(BotSdk.ToJson(activity.Value), cancellationToken) : null;
        }

        return IsSaid(activity) ? await CheckAsync(message, cancellationToken) : null;
    }

    /// <summary>A click says nothing.</summary>
    private static bool IsSaid(Activity activity) => activity.Type == ActivityTypes.Message && activity.Value is null;

    private async Task<MailCheck?> CheckAsync(SaidMessage message, CancellationToken cancellationToken) =>
        message.Parts.FirstOrDefault(IsFile) is { } part
            ? await CheckPartAsync(part, cancellationToken)
            : message.Html?.Length > MaxReadAtOnce || message.AllWords.Length > MaxReadAtOnce
                ? await reading.ReadAsync(() => new Pasted(CheckPasted(message)), cancellationToken) is { } read ? read.Check : new MailCheck(null, FileProblem.Busy)
            : CheckPasted(message);

    private MailCheck? CheckPasted(SaidMessage message) =>
        message.Html is { } html && reader.LooksLikeHtmlMail(html) ? new MailCheck(reader.ReadHtml(html, Closed), null)
        : reader.LooksLikeMail(message.AllWords) ? new MailCheck(reader.ReadText(message.AllWords, Closed), null)
        : reader.MayBeMail(message.AllWords) ? new MailCheck(reader.ReadText(message.AllWords, Closed), null) { IsGuess = true }
        : null;

    private static bool IsFile(SaidPart part) => part.Kind is not (SaidPartKind.Sticker or SaidPartKind.Other or SaidPartKind.Card);

    private async Task<MailCheck> CheckPartAsync(SaidPart part, CancellationToken cancellationToken)
    {
        MailFileKind kind = MailFiles.KindOf(part.Name);
        if (!MailFiles.CanRead(kind))
        {
            return new MailCheck(null, ProblemOf(part.Kind, kind))
            {
                Picture = part.Kind == SaidPartKind.Picture ? new AttachedPicture(part.Address) : null,
            };
        }

        (byte[]? content, FileProblem? problem) = await download.FetchAsync(part.Address, null, cancellationToken);
        if (content is null)
        {
            return new MailCheck(null, problem);
        }

        DateOnly? closed = Closed;
        return await reading.ReadAsync(() => files.Read(kind, content, closed), cancellationToken) is { } findings
            ? new MailCheck(findings, null)
            : new MailCheck(null, FileProblem.Busy);
    }

    private static FileProblem ProblemOf(SaidPartKind part, MailFileKind file) => part switch
    {
        SaidPartKind.Picture => FileProblem.Picture,
        SaidPartKind.Sound or SaidPartKind.Video => FileProblem.Sound,
        _ => file == MailFileKind.Outlook ? FileProblem.Outlook : FileProblem.Other,
    };

    private async Task<MailCheck> CheckMessageAsync(JsonElement? value, CancellationToken cancellationToken)
    {
        if (value is { ValueKind: JsonValueKind.Object } action && action.TryGetProperty("messagePayload", out JsonElement message)
            && message.ValueKind == JsonValueKind.Object
            && message.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("content", out JsonElement content) && content.ValueKind == JsonValueKind.String)
        {
            bool html = body.TryGetProperty("contentType", out JsonElement type) && type.ValueKind == JsonValueKind.String
                && type.GetString() == "html";
            (string text, DateOnly? closed) = (content.GetString()!, Closed);
            InvitationFindings? findings = await reading.ReadAsync(() => html ? reader.ReadHtml(text, closed) : reader.ReadText(text, closed), cancellationToken);
            return findings is null ? new MailCheck(null, FileProblem.Busy) : new MailCheck(findings, null);
        }

        return new MailCheck(InvitationReader.Unreadable, null);
    }

    /// <param name="Check">Null where no mail was pasted.</param>
    private sealed record Pasted(MailCheck? Check);
}
