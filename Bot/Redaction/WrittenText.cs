using System.Collections.Frozen;
using System.Net;
using System.Text;
using CsBot.Dialogs.Guides;
using CsBot.Messages;

namespace CsBot.Redaction;

/// <summary>The words of a text with markup in it, and where each stands in the source: a tag may stand in the middle of a secret.</summary>
internal sealed class WrittenText
{
    /// <summary>Layout and protocol, which no person writes.</summary>
    private static readonly FrozenSet<string> NoWords = FrozenSet.ToFrozenSet(
        ["style", "class", "id", "itemid", "itemtype", "itemscope", "itemprop", "rel", "target", "dir", "lang", "xml:lang", "width", "height", "type", "align", "valign",
            "border", "color", "face", "size", "bgcolor", "contenteditable", "messageid", "colspan", "rowspan", "cellpadding", "cellspacing", "tabindex", "role"]);

    /// <summary>In plain text anything else in angle brackets is what a person typed.</summary>
    private static readonly FrozenSet<string> TextTags = FrozenSet.ToFrozenSet(
        ["a", "at", "attachment", "b", "blockquote", "br", "code", "codeblock", "div", "em", "emoji", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "ol",
            "p", "pre", "quoted", "readonly", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul"]);

    private static readonly FrozenSet<string> HtmlTags = TextTags.Concat(
        ["style", "script", "html", "head", "body", "meta", "link", "title", "center", "col", "colgroup", "section", "article", "header", "footer", "figure", "label", "input",
            "button", "mark", "del", "ins", "strike", "tt", "dl", "dt", "dd", "o:p", "w:sdt", "xml", "systemeventmessage"]).ToFrozenSet();

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "br", "div", "li", "tr", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "codeblock", "ul", "ol", "section", "dt", "dd", "title"]);

    /// <summary>A run of words and the run of the source that it was made of. Runs of one length were copied letter by letter.</summary>
    private readonly record struct Run(int Start, int Length, int From, int FromLength);

    private readonly record struct Edit(int From, int Length, string By);

    private readonly string _source;
    private readonly bool _isHtml;
    private readonly StringBuilder _words = new();
    private readonly List<Run> _runs = [];
    private readonly List<Edit> _edits = [];
    private readonly List<SecretKind> _found = [];

    private WrittenText(string source, bool isHtml)
    {
        (_source, _isHtml) = (source, isHtml);
        Cut();
    }

    /// <summary>The text without its secrets. What holds none stays as it is, to the last letter.</summary>
    public static RedactedText Redact(string source, bool isHtml)
    {
        if (!source.AsSpan().ContainsAny('<', '&'))
        {
            return Redactor.Redact(source);
        }

        return new WrittenText(source, isHtml).Redact();
    }

    private RedactedText Redact()
    {
        string words = _words.ToString();
        IReadOnlyList<SecretSpan> spans = Redactor.Find(words);
        if (spans.Count == 0 && _edits.Count == 0)
        {
            return new RedactedText(_source, []);
        }

        foreach (SecretSpan span in spans)
        {
            Remove(span);
        }

        string rest = Rewrite();
        _found.InsertRange(0, spans.Select(span => span.Kind));
        SecretKind[] found = [.. _found.Distinct()];
        bool clean = Redactor.Find(new WrittenText(rest, _isHtml)._words.ToString()).Count == 0;
        string plain = clean ? "" : Redactor.Redact(words).Text;
        return new RedactedText(clean ? rest : _isHtml ? $"<p>{WebUtility.HtmlEncode(plain)}</p>" : plain, found);
    }

    private void Cut()
    {
        var lexer = new MarkupLexer(_source, _isHtml ? HtmlTags : TextTags);
        while (lexer.Read(out MarkupToken token))
        {
            if (token.Type == MarkupTokenType.Text)
            {
                AddText(token.Start, token.End);
            }
            else if (token.Type == MarkupTokenType.Hidden)
            {
                DropHidden(token);
            }
            else
            {
                _words.Append(Blocks.Contains(token.Name) ? "\n" : token.Name is "td" or "th" ? "\t" : token.Name is "quoted" or "img" or "attachment" ? " " : "");
                ReadAttributes(lexer);
            }
        }
    }

    private void AddText(int start, int end)
    {
        int from = start;
        for (int i = _source.IndexOf('&', start, end - start); i >= 0; i = i + 1 < end ? _source.IndexOf('&', i + 1, end - i - 1) : -1)
        {
            if (MarkupEntities.At(_source, i, end) is not { } entity)
            {
                continue;
            }

            AddRun(from, i);
            _runs.Add(new Run(_words.Length, entity.Sign.Length, i, entity.Length));
            _words.Append(entity.Sign);
            from = i + entity.Length;
            i = from - 1;
        }

        AddRun(from, end);
    }

    private void AddRun(int from, int end)
    {
        if (end > from)
        {
            _runs.Add(new Run(_words.Length, end - from, from, end - from));
            _words.Append(_source, from, end - from);
        }
    }

    /// <summary>No reader sees it, so it is no alarm. It goes where it could hold one.</summary>
    private void DropHidden(MarkupToken token)
    {
        string hidden = _source[token.Start..token.End];
        bool comment = hidden.StartsWith("<!--", StringComparison.Ordinal);
        if (comment ? Redactor.Find(TextIn(hidden[4..^3])).Count > 0 : Redactor.RedactIdentifier(hidden).Found.Count > 0)
        {
            _edits.Add(new Edit(token.Start, token.End - token.Start, ""));
        }
    }

    /// <summary>Office writes markup of its own into comments.</summary>
    private static string TextIn(string comment)
    {
        var lexer = new MarkupLexer(comment);
        var text = new StringBuilder();
        while (lexer.Read(out MarkupToken token))
        {
            text.Append(token.Type == MarkupTokenType.Text ? comment.AsSpan(token.Start, token.End - token.Start) : " ");
        }

        return text.ToString();
    }

    /// <summary>Targets of links, titles and what stands in place of a picture.</summary>
    private void ReadAttributes(MarkupLexer lexer)
    {
        string? known = null;
        foreach (MarkupAttribute attribute in lexer.Attributes)
        {
            if (attribute.End == attribute.Start || NoWords.Contains(attribute.Name))
            {
                continue;
            }

            // Clients write a link's target twice.
            ReadOnlySpan<char> raw = _source.AsSpan(attribute.Start, attribute.End - attribute.Start);
            if (known is not null && raw.SequenceEqual(known))
            {
                continue;
            }

            string value = MarkupEntities.Decode(raw);
            RedactedText redacted = Redactor.Redact(value);
            known = redacted.Found.Count == 0 ? raw.ToString() : known;
            if (redacted.Found.Count > 0)
            {
                _found.AddRange(redacted.Found);
                _edits.Add(new Edit(attribute.Start, attribute.End - attribute.Start, WebUtility.HtmlEncode(redacted.Text)));
            }
        }
    }

    /// <summary>The mark stands where the secret began; the tags in its middle stay.</summary>
    private void Remove(SecretSpan span)
    {
        string mark = SecretKinds.MarkOf(span.Kind);
        for (int i = FirstRun(span.Start); i < _runs.Count && _runs[i].Start < span.End; i++)
        {
            Run run = _runs[i];
            bool copied = run.Length == run.FromLength;
            int start = copied ? run.From + Math.Max(0, span.Start - run.Start) : run.From;
            int end = copied ? run.From + Math.Min(run.Length, span.End - run.Start) : run.From + run.FromLength;
            _edits.Add(new Edit(start, end - start, mark));
            mark = "";
        }
    }

    private int FirstRun(int place)
    {
        int low = 0, high = _runs.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _runs[middle].Start + _runs[middle].Length <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private string Rewrite()
    {
        var rest = new StringBuilder(_source.Length);
        int from = 0;
        foreach (Edit edit in _edits.OrderBy(edit => edit.From).Where(edit => edit.From >= from))
        {
            rest.Append(_source, from, edit.From - from).Append(edit.By);
            from = edit.From + edit.Length;
        }

        return rest.Append(_source, from, _source.Length - from).ToString();
    }
}
