using MimeKit;

namespace CsBot.Invitations;

/// <summary>Reads a saved mail: the only form in which its head is the real one.</summary>
internal sealed class EmlReader(PlainMailReader plain)
{
    private static readonly string[] ForwardHeaders = ["Resent-From", "Resent-To", "X-Forwarded-To", "X-Forwarded-For", "X-MS-Exchange-Inbox-Rules-Loop"];

    /// <summary>Null for what is no mail.</summary>
    public Mail? Read(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        try
        {
            MimeMessage message = MimeMessage.Load(stream);
            return message.Headers.Contains(HeaderId.From) || message.Headers.Contains(HeaderId.Subject) ? Read(message) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private Mail Read(MimeMessage message)
    {
        (string Text, IReadOnlyList<MailLink> Links)? html = message.HtmlBody is { Length: > 0 } source ? HtmlMailReader.Read(source) : null;
        Mail body = html is var (text, links) ? plain.Read(text, links) : plain.Read(message.TextBody ?? "");
        bool hasMail = message.BodyParts.OfType<MessagePart>().Any() || message.Attachments.OfType<MessagePart>().Any();
        return body with
        {
            Head = new MailHead(message.From.ToString(), [.. message.To.Select(to => to.ToString())], message.Subject)
            {
                ReplyTo = message.ReplyTo.Count > 0 ? message.ReplyTo.ToString() : null,
                ChecksFailed = message.Headers.Where(header => header.Id is HeaderId.AuthenticationResults).Any(header => HasFailed(header.Value)),
                Resent = ForwardHeaders.Any(message.Headers.Contains),
            },
            Signs = hasMail ? [.. body.Signs, MailReason.MailInMail] : body.Signs,
        };
    }

    /// <summary>What the receiving server notes. One passed check can stand for another, so only DMARC, or all that there is, decides.</summary>
    private static bool HasFailed(string results)
    {
        string plain = results.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        bool passed = plain.Contains("dmarc=pass", StringComparison.Ordinal) || plain.Contains("dkim=pass", StringComparison.Ordinal);
        return plain.Contains("dmarc=fail", StringComparison.Ordinal) || (!passed && plain.Contains("spf=fail", StringComparison.Ordinal));
    }
}
