using System.Text;

namespace CsBot.Invitations;

/// <summary>Brings the text of a mail to plain lines: without the signs of quoting, without what copying leaves behind.</summary>
internal static class MailText
{
    private const string SoftEnd = "=\n";

    /// <summary>The lines, and whether they were quoted.</summary>
    public static (IReadOnlyList<string> Lines, bool Quoted) Read(string text)
    {
        string plain = Clean(text);
        string[] lines = (plain.Contains("=3D", StringComparison.OrdinalIgnoreCase) && plain.Contains(SoftEnd, StringComparison.Ordinal)
            ? FromTransfer(plain) : plain).Split('\n');
        int quoted = lines.Count(line => line.TrimStart().StartsWith('>'));
        bool isQuoted = quoted >= 3 && quoted * 2 >= lines.Count(line => line.Trim().Length > 0);
        return ([.. lines.Select(Unquote)], isQuoted);
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text.ReplaceLineEndings("\n"))
        {
            bool invisible = c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F';
            clean.Append(invisible ? "" : c == '\u00A0' ? " " : c.ToString());
        }

        return clean.ToString();
    }

    private static string Unquote(string line)
    {
        int start = 0;
        while (start < line.Length && (line[start] == '>' || (char.IsWhiteSpace(line[start])
            && line.AsSpan(start).TrimStart().StartsWith(">"))) && start < 40)
        {
            start++;
        }

        return start > 0 ? line[start..].TrimStart(' ') : line;
    }

    /// <summary>The source of a mail, as some programs show it: = at a line's end cuts a line, =3D is a sign.</summary>
    private static string FromTransfer(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }
            else if (text[i] == '=' && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out byte code) && code < 128)
            {
                plain.Append((char)code);
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
