using System.Collections.Frozen;

namespace CsBot.Messages;

/// <summary>What a piece of markup is. What no reader sees (comments, scripts, styles) is hidden.</summary>
internal enum MarkupTokenType { Text, Open, Close, Hidden }

/// <param name="Name">Of a tag, in small letters; else empty.</param>
internal readonly record struct MarkupToken(MarkupTokenType Type, int Start, int End, string Name);

/// <summary>An attribute and where its value stands in the source, without its quotation marks.</summary>
internal readonly record struct MarkupAttribute(string Name, int Start, int End);

/// <summary>
/// Cuts HTML into text and tags with their places in the source. It builds no tree, so nesting costs nothing: each letter is looked at once.
/// A tag that never ends is text, and so is all that follows: nothing can hide behind it.
/// </summary>
/// <param name="names">The tags there can be; null for all. Comments, scripts and styles are hidden only where a style can be.</param>
internal sealed class MarkupLexer(string source, FrozenSet<string>? names = null)
{
    private const int MaxNameLength = 40;
    private const int MostAttributes = 100;

    private readonly bool _isHtml = names?.Contains("style") != false;
    private readonly List<MarkupAttribute> _attributes = [];
    private int _at;
    private string? _hiddenUntil;
    private bool _onlyText;

    /// <summary>Of the tag that was read last.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes => _attributes;

    public bool Read(out MarkupToken token)
    {
        if (_at >= source.Length)
        {
            token = default;
            return false;
        }

        if (_hiddenUntil is { } closer)
        {
            _hiddenUntil = null;
            int end = source.IndexOf(closer, _at, StringComparison.OrdinalIgnoreCase);
            return Take(MarkupTokenType.Hidden, end < 0 ? source.Length : end, "", out token);
        }

        _attributes.Clear();
        return (!_onlyText && source[_at] == '<' && ReadTag(out token)) || Take(MarkupTokenType.Text, EndOfText(), "", out token);
    }

    public string? Attribute(string name)
    {
        foreach (MarkupAttribute attribute in _attributes)
        {
            if (attribute.Name == name)
            {
                return MarkupEntities.Decode(source.AsSpan(attribute.Start, attribute.End - attribute.Start));
            }
        }

        return null;
    }

    private bool Take(MarkupTokenType type, int end, string name, out MarkupToken token)
    {
        token = new MarkupToken(type, _at, end, name);
        _at = end;
        return true;
    }

    private int EndOfText()
    {
        int next = _onlyText ? -1 : source.IndexOf('<', _at + 1);
        return next < 0 ? source.Length : next;
    }

    private bool ReadTag(out MarkupToken token)
    {
        token = default;
        if (_isHtml && _at + 1 < source.Length && source[_at + 1] is '!' or '?')
        {
            return ReadComment(out token);
        }

        bool closes = _at + 1 < source.Length && source[_at + 1] == '/';
        int start = _at + (closes ? 2 : 1), end = EndOfName(start);
        if (end == start || end - start > MaxNameLength || !char.IsAsciiLetter(source[start]) || (end < source.Length && !IsAfterName(source[end])))
        {
            return false;
        }

        string name = source[start..end].ToLowerInvariant();
        if (names?.Contains(name) == false)
        {
            return false;
        }

        int close = ReadAttributes(end);
        _onlyText = close < 0;
        if (close < 0)
        {
            _attributes.Clear();
            return false;
        }

        _hiddenUntil = !closes && _isHtml && name is "style" or "script" ? $"</{name}" : null;
        return Take(closes ? MarkupTokenType.Close : MarkupTokenType.Open, close + 1, name, out token);
    }

    private bool ReadComment(out MarkupToken token)
    {
        bool comment = string.CompareOrdinal(source, _at, "<!--", 0, 4) == 0;
        int end = comment ? source.IndexOf("-->", _at + 4, StringComparison.Ordinal) : source.IndexOf('>', _at);
        _onlyText = end < 0;
        token = default;
        return end >= 0 && Take(MarkupTokenType.Hidden, end + (comment ? 3 : 1), "", out token);
    }

    /// <returns>Where the tag's bracket closes; -1 where it never does.</returns>
    private int ReadAttributes(int at)
    {
        while (at < source.Length && source[at] != '>')
        {
            if (char.IsWhiteSpace(source[at]) || source[at] == '/')
            {
                at++;
                continue;
            }

            int start = at;
            while (at < source.Length && !char.IsWhiteSpace(source[at]) && source[at] is not ('=' or '>'))
            {
                at++;
            }

            string name = source[start..Math.Min(at, start + MaxNameLength)].ToLowerInvariant();
            (int from, int to, at) = ReadValue(start, at);
            if (at < 0)
            {
                return -1;
            }

            if (_attributes.Count < MostAttributes)
            {
                _attributes.Add(new MarkupAttribute(name, from, to));
            }
        }

        return at < source.Length ? at : -1;
    }

    /// <summary>The value behind an equals sign, and where the next attribute can begin.</summary>
    private (int From, int To, int Next) ReadValue(int start, int at)
    {
        int sign = SkipSpace(at);
        if (sign >= source.Length || source[sign] != '=')
        {
            return (at, at, Math.Max(at, start + 1));
        }

        int from = SkipSpace(sign + 1);
        if (from < source.Length && source[from] is '"' or '\'')
        {
            int close = source.IndexOf(source[from], from + 1);
            return close < 0 ? (from, from, -1) : (from + 1, close, close + 1);
        }

        int to = from;
        while (to < source.Length && !char.IsWhiteSpace(source[to]) && source[to] != '>')
        {
            to++;
        }

        return (from, to, to);
    }

    private int SkipSpace(int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        return at;
    }

    private int EndOfName(int at)
    {
        while (at < source.Length && (char.IsAsciiLetterOrDigit(source[at]) || source[at] is '-' or ':' or '_'))
        {
            at++;
        }

        return at;
    }

    private static bool IsAfterName(char c) => char.IsWhiteSpace(c) || c is '>' or '/';
}
