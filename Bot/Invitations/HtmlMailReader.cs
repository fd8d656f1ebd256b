using System.Text;

namespace CsBot.Invitations;

/// <summary>What a reader of an HTML mail sees.</summary>
/// <param name="Text">Its lines; those of a quoted block begin with &gt;.</param>
/// <param name="Places">The same text with <see cref="TextLinks.Place"/> where a link stands.</param>
/// <param name="Links">The links with their targets, from the top.</param>
/// <param name="Marked">A part of it is named, by a mail program, as another mail.</param>
internal sealed record HtmlMail(string Text, string Places, IReadOnlyList<MailLink> Links, bool Marked)
{
    public string Title { get; init; } = "";
}

/// <summary>Makes text and links of HTML in one pass over its tags, in time that grows with its length alone. Nothing in it is loaded or run.</summary>
internal sealed class HtmlMailReader
{
    private const int MaxLabelLength = 30;
    private const int MaxLinks = 300;
    private const int MaxLinkTextLength = 2000;
    private const int MaxQuoteDepth = 8;
    private const int MaxTitleLength = 200;
    private const string TeamsReply = "schema.skype.com/Reply";

    private readonly StringBuilder _text = new(), _places = new(), _title = new();
    private readonly List<MailLink> _links = [];
    private readonly IReadOnlyList<string> _marks;
    private int _rowStart;
    private int _cellStart = -1;
    private int _quotes, _silentQuote, _pre, _data;
    private string? _target;
    private StringBuilder? _linkText;
    private bool _marked, _tooMany;

    private HtmlMailReader(IReadOnlyList<string> marks) => _marks = marks;

    /// <summary>Null for what has more links than any mail of this kind.</summary>
    /// <param name="marks">Names that mail programs give to the part that holds another mail.</param>
    public static HtmlMail? Read(string html, IReadOnlyList<string> marks)
    {
        var reader = new HtmlMailReader(marks);
        var tokens = new HtmlTokens(html);
        while (!reader._tooMany && tokens.Next() is { } token)
        {
            reader.Take(token);
        }

        reader.EndLink();
        return reader._tooMany ? null
            : new HtmlMail(reader._text.ToString(), reader._places.ToString(), reader._links, reader._marked) { Title = reader._title.ToString() };
    }

    private bool IsSilent => _silentQuote > 0 && _quotes >= _silentQuote;

    private void Take(HtmlToken token)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Text when !IsSilent && _data == 0:
                Words(token.Value);
                break;
            case HtmlTokenKind.Title when _title.Length < MaxTitleLength:
                _title.Append(token.Value.AsSpan(0, Math.Min(token.Value.Length, MaxTitleLength)));
                break;
            case HtmlTokenKind.Open:
                Open(token);
                break;
            case HtmlTokenKind.Close:
                Close(token.Value);
                break;
        }
    }

    private void Open(HtmlToken token)
    {
        _marked |= token.Marks.Any(value => _marks.Any(mark => value.Contains(mark, StringComparison.OrdinalIgnoreCase)));
        switch (token.Value)
        {
            case "blockquote":
                _quotes++;
                _silentQuote = _silentQuote == 0 && token.ItemType?.Contains(TeamsReply, StringComparison.OrdinalIgnoreCase) == true ? _quotes : _silentQuote;
                break;
            case "pre" or "codeblock":
                _pre++;
                break;
            case "xml":
                _data++;
                break;
            case "img" when token.IsEmoji && token.Alt is { } sign:
                Words(sign);
                break;
            case "td" or "th":
                BeginCell();
                break;
        }

        if (token.Href is { } href && token.Value != "link")
        {
            EndLink();
            BeginLink(href, token.Value == "a");
        }

        if (token.Value == "br" || HtmlTokens.IsBlock(token.Value))
        {
            Line(always: token.Value == "br");
        }

        if (token.Value == "tr")
        {
            _rowStart = _text.Length;
        }
    }

    /// <summary>A label and its value stand in cells side by side, whatever blocks are in them.</summary>
    private void BeginCell()
    {
        string row = _text.Length - _rowStart <= MaxLabelLength ? _text.ToString(_rowStart, _text.Length - _rowStart) : "";
        if (row.Length > 0 && row[^1] == '\n' && row.TrimEnd().EndsWith(':') && _places[^1] == '\n')
        {
            _text.Length--;
            _places.Length--;
        }

        Append(" ");
        _cellStart = _text.Length;
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "blockquote":
                Line(always: false);
                _silentQuote = _quotes <= _silentQuote ? 0 : _silentQuote;
                _quotes = Math.Max(0, _quotes - 1);
                break;
            case "pre" or "codeblock":
                _pre = Math.Max(0, _pre - 1);
                break;
            case "xml":
                _data = Math.Max(0, _data - 1);
                break;
            case "a":
                EndLink();
                break;
        }

        if (HtmlTokens.IsBlock(name))
        {
            Line(always: false);
        }
    }

    private void BeginLink(string href, bool hasText)
    {
        if (IsSilent || href.Length == 0 || href[0] == '#' || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        _places.Append(TextLinks.Place);
        (_target, _linkText) = (href, new StringBuilder());
        if (!hasText)
        {
            EndLink();
        }
    }

    private void EndLink()
    {
        if (_target is { } target)
        {
            _links.Add(new MailLink(target, _linkText!.ToString().Trim()));
            _tooMany = _links.Count > MaxLinks;
        }

        _target = null;
    }

    private void Words(string words)
    {
        if (_pre > 0)
        {
            foreach (string line in words.ReplaceLineEndings("\n").Split('\n').SelectMany((line, i) => i == 0 ? new[] { line } : ["\n", line]))
            {
                if (line == "\n")
                {
                    Line(always: true);
                }
                else
                {
                    Append(line);
                }
            }

            return;
        }

        Append(OneLine(words, _text.Length == 0 || _text[^1] is '\n' or ' '));
    }

    private void Append(string words)
    {
        if (words.Length == 0 || IsSilent)
        {
            return;
        }

        string quote = _quotes > 0 && (_text.Length == 0 || _text[^1] == '\n') ? new string('>', Math.Min(_quotes, MaxQuoteDepth)) + " " : "";
        _text.Append(quote).Append(words);
        if (_target is null)
        {
            _places.Append(quote).Append(words);
        }
        else if (_linkText!.Length < MaxLinkTextLength)
        {
            _linkText.Append(words);
        }
    }

    private void Line(bool always)
    {
        bool isDue = always || (_text.Length > 0 && _text[^1] != '\n' && _text.Length != _cellStart);
        if (!IsSilent && _text.Length > 0 && isDue)
        {
            _text.Append('\n');
            _places.Append('\n');
        }
    }

    private static string OneLine(string words, bool afterSpace)
    {
        var line = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            bool space = c is '\r' or '\n' or '\t' or ' ' or '\f';
            if (!space || !(line.Length > 0 ? line[^1] == ' ' : afterSpace))
            {
                line.Append(space ? ' ' : c is TextLinks.Place or TextLinks.Joint ? '?' : c);
            }
        }

        return line.ToString();
    }
}
