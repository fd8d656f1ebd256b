using MimeKit;

namespace CsBot.Invitations;

/// <summary>What a saved mail is: the mail itself, one that is attached to it, or a form that hides it.</summary>
internal sealed record SavedMail(Mail? Own, Mail? Attached, MailReason? Form);

/// <summary>Reads a saved mail: the only form in which its head is the real one.</summary>
internal sealed class EmlReader(PlainMailReader plain, CodePages codePages, IReadOnlyList<string> marks)
{
    private const int MaxMimeDepth = 20;
    private const int MaxParts = 200;

    /// <summary>The parser needs the square of the time for odd lists of people.</summary>
    private const int MaxAddressesLength = 2000;

    private static readonly string[] ForwardHeaders = ["Resent-From", "Resent-To", "X-Forwarded-To", "X-Forwarded-For", "X-MS-Exchange-Inbox-Rules-Loop"];
    private static readonly ParserOptions Options = new() { MaxMimeDepth = MaxMimeDepth };

    /// <summary>Null for what is no mail.</summary>
    public SavedMail? Read(byte[] file)
    {
        if (Load(EmlBeginning.Find(file, codePages)) is not { } message)
        {
            return null;
        }

        MimeEntity[] parts = [.. message.BodyParts.Take(MaxParts)];
        MailReason? form = parts.Select(FormOf).FirstOrDefault(found => found is not null) ?? FormOf(message.Body);
        Mail? attached = form is null && parts.Select(AttachedOf).FirstOrDefault(found => found is not null) is { } inner ? ReadOne(inner) : null;
        return new SavedMail(ReadOne(message), attached, form);
    }

    private static MimeMessage? Load(byte[]? file)
    {
        if (file is null)
        {
            return null;
        }

        using var stream = new MemoryStream(file, writable: false);
        try
        {
            MimeMessage message = MimeMessage.Load(Options, stream);
            return message.Headers.Contains(HeaderId.From) || message.Headers.Contains(HeaderId.Subject) ? message : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Another mail, as a part of its own or as a file.</summary>
    private MimeMessage? AttachedOf(MimeEntity part) => part switch
    {
        MessagePart { Message: { } message } => message,
        MimePart { Content: { } content } file when file.FileName?.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) == true => LoadFile(content),
        _ => null,
    };

    private MimeMessage? LoadFile(IMimeContent content)
    {
        using var stream = new MemoryStream();
        content.DecodeTo(stream);
        return Load(EmlBeginning.Find(stream.ToArray(), codePages));
    }

    /// <summary>A part that holds the mail in a form that only the reader's own mail program opens.</summary>
    private static MailReason? FormOf(MimeEntity? part)
    {
        string type = part?.ContentType.MimeType.ToLowerInvariant() ?? "", name = (part as MimePart)?.FileName?.ToLowerInvariant() ?? "";
        return type.Contains("rpmsg", StringComparison.Ordinal) || name.EndsWith(".rpmsg", StringComparison.Ordinal) ? MailReason.Protected
            : type is "application/pkcs7-mime" or "application/x-pkcs7-mime" || name == "smime.p7m" || type == "multipart/encrypted" ? MailReason.Encrypted
            : type is "application/ms-tnef" or "application/vnd.ms-tnef" || name == "winmail.dat" ? MailReason.WinmailDat : null;
    }

    private Mail? ReadOne(MimeMessage message)
    {
        HtmlMail? html = message.HtmlBody is { Length: > 0 } source ? HtmlMailReader.Read(source, marks) : null;
        if (message.HtmlBody is { Length: > 0 } && html is null)
        {
            return null;
        }

        return (html is not null ? plain.Read(html) : plain.Read(message.TextBody ?? "")) is { } body ? body with { Head = HeadOf(message) } : null;
    }

    private static InternetAddressList People(MimeMessage message, HeaderId header) =>
        message.Headers[header] is { } list && InternetAddressList.TryParse(Options, list[..Math.Min(list.Length, MaxAddressesLength)], out InternetAddressList? people)
            ? people : [];

    private static MailHead HeadOf(MimeMessage message)
    {
        string from = People(message, HeaderId.From).ToString();
        InternetAddressList replyTo = People(message, HeaderId.ReplyTo);
        return new MailHead(from, [.. People(message, HeaderId.To).Take(MailHeads.MaxPeople).Select(to => to.ToString())], message.Subject)
        {
            ReplyTo = replyTo.Count > 0 ? replyTo.ToString() : null,
            Date = message.Date.Year > 1 ? DateOnly.FromDateTime(message.Date.DateTime) : null,
            ChecksFailed = ReceivingServer.HasFailed(message),
            ChecksPassed = SenderJudge.HostOf(from) is { } host && ReceivingServer.HasConfirmed(message, host),
            Resent = ForwardHeaders.Any(message.Headers.Contains),
        };
    }
}
