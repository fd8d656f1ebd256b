using System.Globalization;
using System.Text;

namespace CsBot.Invitations;

/// <summary>Brings the text of a mail to plain lines: without the signs of quoting, without what copying leaves behind.</summary>
internal static class MailText
{
    private const string SoftEnd = "=\n";
    private const int MaxLines = 5000;
    private const int MaxTextLength = 400_000;
    private const int MaxQuoteDepth = 40;
    private const int MinQuoted = 3;

    /// <summary>The lines, and whether lines among them were quoted; null for what is longer than any invitation.</summary>
    public static (IReadOnlyList<string> Lines, bool Quoted)? Read(string text)
    {
        if (text.Length > MaxTextLength)
        {
            return null;
        }

        string plain = Clean(text);
        if (plain.Contains("=3D", StringComparison.OrdinalIgnoreCase) && plain.Contains(SoftEnd, StringComparison.Ordinal))
        {
            plain = FromTransfer(plain);
        }

        string[] lines = plain.Split('\n', MaxLines + 1);
        if (lines.Length > MaxLines)
        {
            return null;
        }

        int quoted = lines.Count(line => line.AsSpan().TrimStart().StartsWith(">"));
        return ([.. lines.Select(Unquote)], quoted >= MinQuoted);
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text.ReplaceLineEndings("\n"))
        {
            bool invisible = c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' or TextLinks.Joint
                or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
            if (!invisible)
            {
                clean.Append(c is '\u00A0' or '\u2007' or '\u202F' ? ' ' : c);
            }
        }

        return clean.ToString();
    }

    private static string Unquote(string line)
    {
        int start = 0;
        for (int i = 0; i < line.Length && i < MaxQuoteDepth && (line[i] == '>' || char.IsWhiteSpace(line[i])); i++)
        {
            start = line[i] == '>' ? i + 1 : start;
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
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out byte code) && code < 128)
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
