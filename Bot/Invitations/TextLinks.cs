using CsBot.Redaction;

namespace CsBot.Invitations;

/// <summary>Finds the links in a mail's text: also cut by a line's end, and as Outlook writes them, <c>text&lt;target&gt;</c>.</summary>
internal static class TextLinks
{
    private const int MaxJoinedLength = 4000;
    private const string Gaps = "<>\"“”«»|`{}";
    private const string LastSigns = ".,;:!?)'*]";
    private static readonly string[] Starts = ["http://", "https://", "hxxps://", "hxxp://", "www.", "mbs.", "mbs2.", "signup."];

    public static IReadOnlyList<MailLink> Find(IReadOnlyList<string> lines)
    {
        var links = new List<MailLink>();
        string text = Join(lines);
        for (int i = 0; i < text.Length; i++)
        {
            if (StartAt(text, i))
            {
                int end = EndAt(text, i);
                string address = text[i..end].TrimEnd(LastSigns.ToCharArray())
                    .Replace("hxxp", "http", StringComparison.OrdinalIgnoreCase).Replace("[.]", ".", StringComparison.Ordinal);
                links.Add(new MailLink(address, TextBefore(text, i)));
                i = end;
            }
        }

        return WithoutDoubles(links);
    }

    private static bool StartAt(string text, int i) =>
        (i == 0 || !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is not ('.' or '/' or '-' or '@' or '=' or '%' or '_'))
        && Starts.Any(start => string.Compare(text, i, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static int EndAt(string text, int i)
    {
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && !Gaps.Contains(text[i], StringComparison.Ordinal) && !(text[i] == ')'
            && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])))
        {
            i++;
        }

        return i;
    }

    /// <summary>In <c>text&lt;target&gt;</c> and <c>[text](target)</c>: the text, if it is an address itself.</summary>
    private static string? TextBefore(string text, int start)
    {
        int end = start - 1;
        bool pointed = end > 0 && text[end] == '<';
        bool marked = end > 1 && text[end] == '(' && text[end - 1] == ']';
        if (!pointed && !marked)
        {
            return null;
        }

        end = marked ? end - 1 : pointed && text[end - 1] == ' ' ? end - 1 : end;
        int begin = end;
        while (begin > 0 && end - begin < 2000 && !char.IsWhiteSpace(text[begin - 1]) && text[begin - 1] is not ('<' or '>' or '['))
        {
            begin--;
        }

        return text[begin..end];
    }

    /// <summary>The visible half of a double is no link of its own.</summary>
    private static List<MailLink> WithoutDoubles(List<MailLink> links)
    {
        var single = new List<MailLink>();
        foreach (MailLink link in links)
        {
            if (link.Text is { } text && single.Count > 0 && single[^1].Target == text.TrimEnd(LastSigns.ToCharArray()))
            {
                single.RemoveAt(single.Count - 1);
            }

            single.Add(link);
        }

        return single;
    }

    /// <summary>One text in which a link that a line's end has cut is whole again.</summary>
    private static string Join(IReadOnlyList<string> lines)
    {
        var whole = new List<string>(lines.Count);
        foreach (string line in lines.Select(line => line.TrimEnd()))
        {
            if (whole.Count > 0 && whole[^1].Length < MaxJoinedLength && GoesOn(whole[^1], line))
            {
                whole[^1] += line.TrimStart();
            }
            else
            {
                whole.Add(line);
            }
        }

        return string.Join('\n', whole);
    }

    private static bool GoesOn(string line, string next)
    {
        string last = LastWord(line), first = next.TrimStart().Split(' ', '>', '<')[0];
        bool isLink = Starts.Any(start => last.Contains(start, StringComparison.OrdinalIgnoreCase))
            || last.Contains(".aspx", StringComparison.OrdinalIgnoreCase) || last.Contains("userinfo/", StringComparison.OrdinalIgnoreCase)
            || (last.Length > 20 && last.Contains('%', StringComparison.Ordinal));
        if (!isLink || first.Length == 0 || Starts.Any(start => first.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        bool open = last[^1] is '-' or '/' or '=' or '?' or '&' or '%' or '_' && last[^1] != '>';
        bool rest = first.Contains('=', StringComparison.Ordinal) || first.Contains(".aspx", StringComparison.OrdinalIgnoreCase)
            || first.Contains('%', StringComparison.Ordinal) || IsPartOfCode(first);
        return (open && first.All(c => !char.IsLetter(c) || char.IsAsciiLetter(c)) && (rest || first.Contains('/', StringComparison.Ordinal)
            || last[^1] != '/')) || (rest && IsCut(last));
    }

    private static bool IsPartOfCode(string word) =>
        word.TrimEnd(LastSigns.ToCharArray()) is { Length: > 3 } code && code.All(c => char.IsAsciiHexDigit(c) || c == '-')
            && code.Any(char.IsAsciiDigit);

    private static bool IsCut(string link) => link.Contains("guid", StringComparison.OrdinalIgnoreCase)
        ? PersonalCode.Digits(link) is not >= PersonalCode.All
        : link.Contains("userinfo", StringComparison.OrdinalIgnoreCase) || link.Contains('%', StringComparison.Ordinal);

    private static string LastWord(string line)
    {
        int start = line.LastIndexOfAny([' ', '<', '"', '\t']);
        return line[(start + 1)..] is { Length: > 0 } word ? word : " ";
    }
}

/// <summary>The code at the end of a personal link.</summary>
internal static class PersonalCode
{
    public const int All = 32;

    /// <summary>How many of its digits are there; null where the address has none.</summary>
    public static int? Digits(string address)
    {
        string decoded = LinkCoding.Decode(address);
        int start = decoded.IndexOf("guid=", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : decoded[(start + 5)..].TakeWhile(c => char.IsAsciiHexDigit(c) || c is '-' or '{').Count(char.IsAsciiHexDigit);
    }
}
