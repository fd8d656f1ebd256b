using System.Buffers;
using System.Net;

namespace CsBot.Invitations;

internal enum HtmlTokenKind { Text, Title, Open, Close }

/// <param name="Value">The text with its entities resolved, or the tag's name in lower case.</param>
internal sealed record HtmlToken(HtmlTokenKind Kind, string Value)
{
    public string? Href { get; set; }

    public string? ItemType { get; set; }

    public string? Alt { get; set; }

    /// <summary>Values by which mail programs name the parts of a page.</summary>
    public List<string> Marks { get; } = [];

    public bool IsEmoji => ItemType?.Contains("emoji", StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>Reads the tags and texts of HTML one after the other. It never goes back, and keeps no tree.</summary>
internal sealed class HtmlTokens(string html)
{
    private const int MaxNameLength = 20;
    private const int MaxValueLength = Address.MaxLength + 1;
    private const int MaxMarkLength = 200;
    private const int MaxAttributes = 60;

    private static readonly HashSet<string> Blocks =
        ["p", "div", "tr", "table", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "pre", "codeblock", "section",
            "article", "header", "footer", "address", "center", "form", "fieldset", "body", "attachment"];

    // What a browser takes as text up to the closing tag, and does not show.
    private static readonly HashSet<string> Silent = ["script", "style", "template", "textarea", "iframe", "title"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("= \t\r\n\f/>");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");

    private int _at;
    private int _oddEnd = -1;

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Null at the end.</summary>
    public HtmlToken? Next()
    {
        while (_at < html.Length)
        {
            if (html[_at] != '<' || _at + 1 >= html.Length)
            {
                return Text();
            }

            char next = html[_at + 1];
            if (char.IsAsciiLetter(next))
            {
                if (Open() is { } token)
                {
                    return token;
                }
            }
            else if (next == '/')
            {
                return Close();
            }
            else if (next is '!' or '?')
            {
                SkipComment();
            }
            else
            {
                return Text();
            }
        }

        return null;
    }

    private HtmlToken Text()
    {
        int end = html.IndexOf('<', Math.Min(_at + 1, html.Length - 1));
        end = end <= _at ? html.Length : end;
        string text = WebUtility.HtmlDecode(html[_at..end]);
        _at = end;
        return new HtmlToken(HtmlTokenKind.Text, text);
    }

    private HtmlToken Close()
    {
        _at += 2;
        string name = Name();
        _at = After('>');
        return new HtmlToken(HtmlTokenKind.Close, name);
    }

    /// <summary>Null for elements whose content nobody sees, which are skipped whole.</summary>
    private HtmlToken? Open()
    {
        _at++;
        string name = Name();
        var token = new HtmlToken(HtmlTokenKind.Open, name);
        ReadAttributes(token);
        if (!Silent.Contains(name))
        {
            return token;
        }

        int start = _at, end = html.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? html.Length : end;
        _at = end;
        return name == "title" ? new HtmlToken(HtmlTokenKind.Title, WebUtility.HtmlDecode(html[start..end])) : null;
    }

    private void ReadAttributes(HtmlToken token)
    {
        int count = 0;
        while (_at < html.Length && html[_at] != '>')
        {
            if (char.IsWhiteSpace(html[_at]) || html[_at] is '/' or '=')
            {
                _at++;
                continue;
            }

            int start = _at, length = html.AsSpan(start).IndexOfAny(NameEnds);
            _at = length < 0 ? html.Length : start + length;
            int end = _at;
            if (Value() is { } value && count++ < MaxAttributes && end - start <= MaxNameLength)
            {
                Keep(token, html[start..end].ToLowerInvariant(), value);
            }
        }

        _at = Math.Min(_at + 1, html.Length);
    }

    /// <summary>What stands behind the sign =; null where there is none. What is too long is cut.</summary>
    private string? Value()
    {
        int equals = AfterSpace(_at);
        if (equals >= html.Length || html[equals] != '=')
        {
            return null;
        }

        int start = AfterSpace(equals + 1);
        bool quoted = start < html.Length && html[start] is '"' or '\'';
        ReadOnlySpan<char> rest = quoted ? html.AsSpan(start + 1) : html.AsSpan(start);
        int length = quoted ? rest.IndexOf(html[start]) : rest.IndexOfAny(ValueEnds);
        length = length < 0 ? rest.Length : length;
        _at = Math.Min(html.Length, start + length + (quoted ? 2 : 0));
        return rest[..Math.Min(length, MaxValueLength)].ToString();
    }

    private int AfterSpace(int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return at;
    }

    private static void Keep(HtmlToken token, string name, string value)
    {
        string decoded = WebUtility.HtmlDecode(value).Trim();
        switch (name)
        {
            case "href":
                token.Href = string.Concat(decoded.Where(c => c is not ('\r' or '\n' or '\t')));
                break;
            case "itemtype":
                token.ItemType = decoded;
                token.Marks.Add(decoded);
                break;
            case "class" or "id" or "name":
                token.Marks.Add(decoded[..Math.Min(decoded.Length, MaxMarkLength)]);
                break;
            case "alt":
                token.Alt = decoded;
                break;
        }
    }

    /// <summary>What only some mail programs see, &lt;!--[if mso]&gt;, is read like the rest: one of them may be the reader's.</summary>
    private void SkipComment()
    {
        if (string.CompareOrdinal(html, _at, "<!--", 0, 4) != 0 || string.CompareOrdinal(html, _at, "<!--[if", 0, 7) == 0)
        {
            _at = After('>');
            return;
        }

        int end = html.IndexOf("-->", _at + 2, StringComparison.Ordinal);
        if (_oddEnd < _at)
        {
            _oddEnd = html.IndexOf("--!>", _at, StringComparison.Ordinal) is >= 0 and var odd ? odd : int.MaxValue;
        }

        _at = _oddEnd < (end < 0 ? html.Length : end) ? _oddEnd + 4 : end < 0 ? html.Length : end + 3;
    }

    private int After(char sign) => html.IndexOf(sign, Math.Min(_at, html.Length)) is >= 0 and var end ? end + 1 : html.Length;

    private string Name()
    {
        int start = _at;
        while (_at < html.Length && (char.IsAsciiLetterOrDigit(html[_at]) || html[_at] is ':' or '-'))
        {
            _at++;
        }

        return _at - start > MaxNameLength ? "" : html[start.._at].ToLowerInvariant();
    }
}
