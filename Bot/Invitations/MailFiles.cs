using System.Text;

namespace CsBot.Invitations;

internal enum MailFileKind { Mail, Text, Html, Outlook, Other }

/// <summary>Reads a mail from a file, by the ending of its name and by what is in it.</summary>
internal sealed class MailFiles(InvitationReader reader)
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private const int Beginning = 512;

    public static MailFileKind KindOf(string? name) => Path.GetExtension(name?.Trim() ?? "").ToLowerInvariant() switch
    {
        ".eml" => MailFileKind.Mail,
        ".txt" => MailFileKind.Text,
        ".html" or ".htm" => MailFileKind.Html,
        ".msg" => MailFileKind.Outlook,
        _ => MailFileKind.Other,
    };

    public static bool CanRead(MailFileKind kind) => kind is MailFileKind.Mail or MailFileKind.Text or MailFileKind.Html;

    /// <param name="closed">The last day on which an invitation can be dated, where the site is closed.</param>
    public InvitationFindings Read(MailFileKind kind, byte[] content, DateOnly? closed = null)
    {
        if (content.Length > MaxBytes)
        {
            return InvitationReader.Unreadable;
        }

        return FormOf(content) is { } form ? InvitationReader.CannotRead(form) : kind switch
        {
            MailFileKind.Mail or MailFileKind.Text when IsPage(content) => reader.ReadHtmlFile(content, closed),
            MailFileKind.Mail => reader.ReadEml(content, closed),
            MailFileKind.Html => reader.ReadHtmlFile(content, closed),
            MailFileKind.Text => reader.ReadTextFile(content, closed),
            _ => InvitationReader.Unreadable,
        };
    }

    /// <summary>What the file is by its first bytes, where it is no text at all.</summary>
    private static MailReason? FormOf(byte[] content)
    {
        ReadOnlySpan<byte> start = content.AsSpan(0, Math.Min(content.Length, Beginning));
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return MailReason.OutlookFile;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0x78, 0x9F, 0x3E, 0x22]))
        {
            return MailReason.WinmailDat;
        }

        bool other = start.StartsWith("PK\x03\x04"u8) || start.StartsWith("%PDF"u8) || start.StartsWith("{\\rtf"u8) || start.StartsWith("\x89PNG"u8)
            || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
        return other ? MailReason.OtherFile : null;
    }

    /// <summary>A page in the place of what its name says.</summary>
    private static bool IsPage(byte[] content)
    {
        string start = Encoding.Latin1.GetString(content.AsSpan(0, Math.Min(content.Length, Beginning))).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
