using System.Text;

namespace CsBot.Invitations;

/// <summary>Brings a saved mail's beginning to where its head starts: programs put lines in front, or save in forms that no server sends.</summary>
internal static class EmlBeginning
{
    private const int MaxLines = 12;
    private const int MaxLineLength = 2000;
    private const int MaxHeadLines = 3000;
    private const int MaxHeadBytes = 256 * 1024;

    /// <summary>Each can begin a part of the mail, and parts are made of memory.</summary>
    private const int MaxSeparators = 2000;

    /// <summary>Null for a head that is longer than any server lets through, and for more parts than any mail has.</summary>
    public static byte[]? Find(byte[] file, CodePages codePages)
    {
        byte[] mail = Cut(file, codePages);
        int lines = 0, at = 0, end = 0;
        for (; lines < MaxHeadLines && (end = mail.AsSpan(at).IndexOf((byte)'\n')) > 0 && !(end == 1 && mail[at] == '\r'); lines++)
        {
            at += end + 1;
        }

        return lines < MaxHeadLines && (end < 0 ? mail.Length : at) <= MaxHeadBytes && mail.AsSpan().Count("\n--"u8) <= MaxSeparators ? mail : null;
    }

    private static byte[] Cut(byte[] file, CodePages codePages)
    {
        byte[] plain = WithLines(AsBytes(file, codePages));
        int at = 0;
        for (int line = 0; line < MaxLines && at < plain.Length; line++)
        {
            int end = Array.IndexOf(plain, (byte)'\n', at);
            if (end < 0 || end - at > MaxLineLength)
            {
                return plain;
            }

            if (IsHeader(plain.AsSpan(at, end - at)))
            {
                return at == 0 ? plain : plain[at..];
            }

            at = end + 1;
        }

        return plain;
    }

    /// <summary>UTF-16 becomes UTF-8; what begins with a mark loses it.</summary>
    private static byte[] AsBytes(byte[] file, CodePages codePages)
    {
        bool wide = file.Length > 3 && ((file[0] == 0xFF && file[1] == 0xFE) || (file[0] == 0xFE && file[1] == 0xFF) || (file[0] == 0) != (file[1] == 0));
        return wide ? Encoding.UTF8.GetBytes(codePages.Read(file).Text)
            : file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
    }

    /// <summary>Old programs end lines with a carriage return alone.</summary>
    private static byte[] WithLines(byte[] file)
    {
        bool lone = false;
        for (int i = 0; i < file.Length && !lone; i++)
        {
            lone = file[i] == '\r' && (i + 1 == file.Length || file[i + 1] != '\n');
        }

        if (!lone)
        {
            return file;
        }

        var lines = new List<byte>(file.Length + 1024);
        for (int i = 0; i < file.Length; i++)
        {
            lines.Add(file[i] == (byte)'\r' ? (byte)'\n' : file[i]);
            i += file[i] == '\r' && i + 1 < file.Length && file[i + 1] == '\n' ? 1 : 0;
        }

        return [.. lines];
    }

    private static bool IsHeader(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        if (colon <= 0)
        {
            return false;
        }

        foreach (byte b in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'-' or (byte)'_'))
            {
                return false;
            }
        }

        return true;
    }
}
