using System.Text;

namespace CsBot.Invitations;

internal enum MailFileKind { Mail, Text, Html, Outlook, Other }

/// <summary>Reads a mail from a file, by the ending of its name.</summary>
internal sealed class MailFiles(InvitationReader reader)
{
    public const int MaxBytes = 2 * 1024 * 1024;

    public static MailFileKind KindOf(string? name) => Path.GetExtension(name?.Trim() ?? "").ToLowerInvariant() switch
    {
        ".eml" => MailFileKind.Mail,
        ".txt" => MailFileKind.Text,
        ".html" or ".htm" => MailFileKind.Html,
        ".msg" => MailFileKind.Outlook,
        _ => MailFileKind.Other,
    };

    public static bool CanRead(MailFileKind kind) => kind is MailFileKind.Mail or MailFileKind.Text or MailFileKind.Html;

    public InvitationFindings Read(MailFileKind kind, byte[] content) => kind switch
    {
        _ when content.Length > MaxBytes => InvitationReader.Unreadable,
        MailFileKind.Mail => reader.ReadEml(content),
        MailFileKind.Html => reader.ReadHtml(Decode(content)),
        MailFileKind.Text => reader.ReadText(Decode(content)),
        _ => InvitationReader.Unreadable,
    };

    /// <summary>By the file's mark, else as UTF-8, else as older Windows programs write.</summary>
    private static string Decode(byte[] content)
    {
        using var stream = new StreamReader(new MemoryStream(content, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        string text = stream.ReadToEnd();
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Encoding.Latin1.GetString(content) : text;
    }
}
