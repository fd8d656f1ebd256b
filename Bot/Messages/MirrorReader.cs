using System.Collections.Frozen;
using System.Text;

namespace CsBot.Messages;

/// <summary>Reads the client's own copy of a message, the HTML beside the plain text, in one pass.</summary>
internal sealed class MirrorReader(string html, Mentioned mentioned, FrozenSet<string>? names = null)
{
    /// <summary>Teams refuses messages of some 100 KB.</summary>
    private const int Longest = 512 * 1024;
    private const int Deepest = 256;
    private const int MostParts = 500;
    private const string SchemaEnd = ".com/";

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "pre", "codeblock", "section"]);

    /// <summary>Tags that change what their content means. Only these are followed to their ends.</summary>
    private static readonly FrozenSet<string> Followed = FrozenSet.ToFrozenSet(["a", "at", "span", "strong", "blockquote", "pre", "codeblock", "readonly", "title"]);

    private enum Zone { Plain, Quote, Forward, QuotedBlock, Author, Preview, Mention, Link, Exact, Unseen }

    private readonly record struct Frame(string Name, Zone Zone, int Start, string? Target);

    private readonly MarkupLexer _lexer = new(html, names);
    private readonly List<Frame> _open = [];
    private readonly WordsBuilder _words = new(), _forwarded = new(), _quoted = new(), _preview = new();
    private readonly List<SaidLink> _links = [], _forwardedLinks = [];
    private readonly List<SaidPerson> _people = [];
    private readonly StringBuilder _name = new();
    private SaidQuote? _quote;
    private string? _author;
    private bool _bot, _forward, _quotedBlock;

    /// <summary>Pictures that stand in the words, and the addresses of those that are emoji.</summary>
    public List<SaidPart> Pictures { get; } = [];

    public HashSet<string> EmojiAddresses { get; } = [];

    /// <returns>False for what no client writes: too long or nested too deep.</returns>
    public bool Read()
    {
        while (html.Length <= Longest && _lexer.Read(out MarkupToken token))
        {
            if (token.Type == MarkupTokenType.Text)
            {
                Write(MarkupEntities.Decode(html.AsSpan(token.Start, token.End - token.Start)));
            }
            else if (token.Type == MarkupTokenType.Open && !Open(token))
            {
                return false;
            }
            else if (token.Type == MarkupTokenType.Close)
            {
                Close(token.Name);
            }
        }

        while (_open.Count > 0)
        {
            CloseLast();
        }

        return html.Length <= Longest;
    }

    public SaidMessage ToMessage() => new()
    {
        Words = _words.ToString(),
        Links = _links,
        Quote = _quote,
        Forward = _forward ? new SaidForward(_forwarded.ToString(), _forwardedLinks, _author) : null,
        People = [.. _people.Distinct()],
        MentionsBot = _bot,
        Parts = Pictures,
        HasQuotedBlock = _quotedBlock,
    };

    private Zone In => _open.Count == 0 ? Zone.Plain : _open[^1].Zone;

    private bool IsIn(Zone zone)
    {
        foreach (Frame frame in _open)
        {
            if (frame.Zone == zone)
            {
                return true;
            }
        }

        return false;
    }

    private WordsBuilder Writer => IsIn(Zone.Quote) ? IsIn(Zone.Preview) ? _preview : _quoted : IsIn(Zone.Forward) ? _forwarded : _words;

    private void Write(string text)
    {
        if (In == Zone.Mention || In == Zone.Author)
        {
            _name.Append(text);
        }
        else if (In != Zone.Unseen)
        {
            Writer.Add(text, names is not null || IsIn(Zone.Exact));
        }
    }

    private bool Open(MarkupToken tag)
    {
        if (tag.Name is "br")
        {
            Writer.Break();
        }
        else if (tag.Name is "td" or "th")
        {
            Writer.AddTab();
        }
        else if (tag.Name is "img" or "emoji")
        {
            ReadImage();
        }
        else if (tag.Name is "quoted")
        {
            _quote ??= new SaidQuote(_lexer.Attribute("messageid"), null, null, "");
        }
        else if (Blocks.Contains(tag.Name))
        {
            EndLine();
        }

        // A preview's paragraph is a block and a zone of its own.
        bool preview = tag.Name == "p" && _lexer.Attribute("itemprop") == "preview";
        return (!Followed.Contains(tag.Name) && !preview) || Follow(tag.Name);
    }

    private bool Follow(string name)
    {
        (Zone zone, string? target) = name switch
        {
            "blockquote" => ZoneOfBlock(),
            "a" => (Zone.Link, _lexer.Attribute("href")?.Trim()),
            "at" => (Zone.Mention, _lexer.Attribute("id")),
            "span" when SchemaIs("Mention") => (Zone.Mention, _lexer.Attribute("itemid")),
            "strong" when _lexer.Attribute("itemprop") == "mri" => (Zone.Author, _lexer.Attribute("itemid")),
            "p" => (Zone.Preview, null),
            "pre" or "codeblock" => (Zone.Exact, null),
            "title" => (Zone.Unseen, null),
            "readonly" when SchemaIs("InputExtension") => (Zone.Unseen, (string?)null),
            _ => (In is Zone.Mention or Zone.Author or Zone.Unseen ? In : Zone.Plain, null),
        };
        _name.Clear();
        _open.Add(new Frame(name, zone, Writer.Length, target));
        return _open.Count <= Deepest;
    }

    private (Zone Zone, string? Target) ZoneOfBlock()
    {
        string? number = _lexer.Attribute("itemid");
        if (SchemaIs("Reply"))
        {
            _quote ??= new SaidQuote(number, null, null, "");
            return (Zone.Quote, number);
        }

        _forward |= SchemaIs("Forward");
        _quotedBlock |= !SchemaIs("Forward");
        return (SchemaIs("Forward") ? Zone.Forward : Zone.QuotedBlock, null);
    }

    private bool SchemaIs(string type) =>
        _lexer.Attribute("itemtype") is { } schema && schema.EndsWith(SchemaEnd + type, StringComparison.OrdinalIgnoreCase);

    private void Close(string name)
    {
        if (Blocks.Contains(name))
        {
            EndLine();
        }

        int at = _open.FindLastIndex(frame => frame.Name == name);
        while (at >= 0 && _open.Count > at)
        {
            CloseLast();
        }
    }

    private void CloseLast()
    {
        Frame frame = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (frame.Zone == Zone.Mention && In != Zone.Mention)
        {
            AddMention(frame.Target);
        }
        else if (frame.Zone == Zone.Author && In != Zone.Author)
        {
            SetAuthor(frame.Target, _name.ToString().Trim());
        }
        else if (frame.Zone == Zone.Quote)
        {
            string preview = _preview.Length > 0 ? _preview.ToString() : _quoted.ToString();
            _quote = _quote is { Preview: "" } ? _quote with { Preview = preview } : _quote;
        }
        else if (frame is { Zone: Zone.Link, Target: { Length: > 0 } target } && !target.StartsWith('#') && !IsIn(Zone.Quote))
        {
            List<SaidLink> links = IsIn(Zone.Forward) ? _forwardedLinks : _links;
            if (links.Count < MostParts)
            {
                links.Add(new SaidLink(Writer.Since(frame.Start), target));
            }
        }
    }

    /// <summary>The bot's own name is no word of the sentence, the name of a person is.</summary>
    private void AddMention(string? number)
    {
        string name = MarkupEntities.Decode(_name.ToString()).Replace('\u00A0', ' ').Trim();
        SaidPerson person = mentioned.Find(name, number);
        Writer.Add(mentioned.IsBot(person) ? " " : person.Name, false);
        if (IsIn(Zone.Quote) || IsIn(Zone.Forward))
        {
            return;
        }

        _bot |= mentioned.IsBot(person);
        if (!mentioned.IsBot(person) && _people.Count < MostParts)
        {
            _people.Add(person);
        }
    }

    private void SetAuthor(string? id, string name)
    {
        if (IsIn(Zone.Forward))
        {
            _author ??= name;
        }
        else if (IsIn(Zone.Quote) && _quote is { AuthorId: null, AuthorName: null })
        {
            _quote = _quote with { AuthorId = id, AuthorName = name };
        }
        else
        {
            Writer.Add(name, false);
        }
    }

    private void ReadImage()
    {
        string? address = _lexer.Attribute("src"), type = _lexer.Attribute("itemtype");
        if (SchemaIs("Emoji") || _lexer.Attribute("src") is null)
        {
            Write(_lexer.Attribute("alt") ?? "");
            if (address is not null && EmojiAddresses.Count < MostParts)
            {
                EmojiAddresses.Add(address);
            }
        }
        else if (Pictures.Count < MostParts && !IsIn(Zone.Quote))
        {
            bool sticker = SaidParts.IsSticker(address!) || type?.EndsWith("AMSImage", StringComparison.OrdinalIgnoreCase) == false || IsIn(Zone.Unseen);
            Pictures.Add(new SaidPart(sticker ? SaidPartKind.Sticker : SaidPartKind.Picture, null, address, "image/*"));
        }
    }

    private void EndLine()
    {
        if (names is null)
        {
            Writer.EndLine();
        }
    }
}
