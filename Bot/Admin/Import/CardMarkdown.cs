using CsBot.Messages;
using Markdig;

namespace CsBot.Admin.Import;

/// <summary>Makes of plain text, Markdown or HTML what a card shows: paragraphs, flat lists, bold, italic and links.</summary>
internal sealed class CardMarkdown
{
    public const string TooDeep = "its brackets or lists are nested too deep to be read; write plain words";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    private readonly CardBlocks _blocks = new();
    private readonly Stack<int?> _lists = [];
    private readonly SortedSet<string> _lost = [];

    private CardMarkdown(string text)
    {
        // Lists within lists become flat anyway; an indent would only be read as code.
        string flat = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
        string html = ToHtml(flat);
        var lexer = new MarkupLexer(html, CardTags.All);
        while (lexer.Read(out MarkupToken token))
        {
            switch (token.Type)
            {
                case MarkupTokenType.Text:
                    _blocks.Add(MarkupEntities.Decode(html.AsSpan(token.Start, token.End - token.Start)));
                    break;
                case MarkupTokenType.Open:
                    Open(token.Name, lexer);
                    break;
                case MarkupTokenType.Close:
                    Close(token.Name);
                    break;
            }
        }
    }

    public string Text => _blocks.ToText();

    /// <summary>What it cannot show although its sense may hang on it; null where there is nothing of the kind.</summary>
    public string? Fault { get; private set; }

    /// <summary>What was left out.</summary>
    public IReadOnlyCollection<string> Lost => _lost;

    public static CardMarkdown Of(string text) => new(text);

    /// <summary>The words alone, in one line.</summary>
    public static string Words(string text) => new CardMarkdown(text)._blocks.ToWords();

    /// <summary>Markdown can be nested deeper than its reader goes.</summary>
    private string ToHtml(string text)
    {
        try
        {
            return Markdown.ToHtml(text, Pipeline);
        }
        catch (ArgumentException)
        {
            Fault = TooDeep;
            return "";
        }
    }

    private void Open(string tag, MarkupLexer lexer)
    {
        switch (tag)
        {
            case "ul" or "ol":
                _blocks.End();
                _lists.Push(tag == "ul" ? null : int.TryParse(lexer.Attribute("start"), out int start) ? start : 1);
                break;
            case "li":
                _blocks.BeginItem(NextMark());
                break;
            case "a":
                _blocks.Link = lexer.Attribute("href");
                break;
            case "table":
                Fault = "it has a table, which a card does not show; write a list";
                break;
            case "img" or "picture" or "svg":
                _lost.Add("a picture");
                break;
            case "video" or "iframe" or "audio":
                _lost.Add("a video or a frame");
                break;
            default:
                Style(tag, +1);
                break;
        }
    }

    private void Close(string tag)
    {
        switch (tag)
        {
            case "ul" or "ol":
                _blocks.End();
                _lists.TryPop(out _);
                break;
            case "li":
                _blocks.End();
                break;
            case "a":
                _blocks.Link = null;
                break;
            default:
                Style(tag, -1);
                break;
        }
    }

    private void Style(string tag, int change)
    {
        if (CardTags.IsBlock(tag))
        {
            _blocks.Break();
        }

        _blocks.Bold += CardTags.IsBold(tag) ? change : 0;
        _blocks.Italic += tag is "i" or "em" ? change : 0;
    }

    private string NextMark()
    {
        if (!_lists.TryPop(out int? number))
        {
            return "- ";
        }

        _lists.Push(number + 1);
        return number is null ? "- " : $"{number}. ";
    }
}
