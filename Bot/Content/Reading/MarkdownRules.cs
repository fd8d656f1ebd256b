using System.Buffers;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CsBot.Content.Reading;

/// <summary>What of Markdown an Adaptive Card's TextBlock shows: bold, italic, links and flat lists.</summary>
internal static class MarkdownRules
{
    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseAlertBlocks().Build();

    public static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);

    public static bool IsHttps(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0;

    /// <summary>What a card cannot show, with the line from 0.</summary>
    public static IEnumerable<(int Line, string Message)> Check(string text) => Check(Parse(text));

    public static IEnumerable<(int Line, string Message)> Check(MarkdownDocument document) =>
        document.Descendants().Select(part => (part.Line, Message: Fault(part))).Where(fault => fault.Message is not null)
            .Select(fault => (fault.Line, fault.Message!));

    /// <summary>What a page cannot show: the same as a card, but that it has headings below its title.</summary>
    public static IEnumerable<(int Line, string Message)> CheckPage(string text) =>
        Parse(text).Descendants().Select(part => (part.Line, Message: part is HeadingBlock heading ? HeadingFault(heading) : Fault(part)))
            .Where(fault => fault.Message is not null).Select(fault => (fault.Line, fault.Message!));

    /// <summary>What is not plain text, for places that show no formatting at all.</summary>
    public static IEnumerable<(int Line, string Message)> CheckPlain(string text)
    {
        bool plain = Parse(text).Descendants().All(part =>
            part is ParagraphBlock or LiteralInline or LineBreakInline or ContainerInline and not (EmphasisInline or LinkInline));
        return plain ? [] : [(0, "formatting is not shown here; write plain words")];
    }

    private static string? HeadingFault(HeadingBlock heading) =>
        heading.Level == 1 ? "the page's title is in the front matter; begin a heading with ##" : null;

    private static string? Fault(MarkdownObject part) => part switch
    {
        HeadingBlock => "headings are not shown here; use **bold** words",
        Table => "tables are not shown here; use a list",
        HtmlBlock or HtmlInline or HtmlEntityInline => "HTML is not shown here; write only the words",
        ListBlock list when list.Parent is ListItemBlock => "a list within a list is not shown in all clients; make it one list",
        AlertBlock or ListBlock or ListItemBlock or ParagraphBlock or TableRow or TableCell => null,
        QuoteBlock => "a quote needs its kind; begin it with > [!NOTE], > [!TIP] or > [!WARNING]",
        CodeBlock or CodeInline => "code is not shown here; remove the backticks or the indent",
        ThematicBreakBlock => "horizontal lines are not shown here; remove it",
        LinkReferenceDefinition or LinkReferenceDefinitionGroup => "link lists are not shown here; write [words](https://...)",
        AutolinkInline => "write the link as [words](https://...)",
        LinkInline { IsImage: true } => "pictures belong in the front matter; use the key picture",
        LinkInline link when LinkFault.Of(link) is { } fault => fault,
        LinkInline link when !IsHttps(link.Url) => $"the link \"{link.Url}\" is not a complete https address; write it as https://...",
        EmphasisInline { DelimiterChar: not ('*' or '_') } => "only *italic* and **bold** are shown here",
        LiteralInline words when words.Content.AsSpan().ContainsAny(DirectionMarks) => "marks that change the direction of writing can hide text; remove them",
        LinkInline or LiteralInline or LineBreakInline or EmphasisInline or ContainerInline => null,
        _ => $"{part.GetType().Name} is not shown here; write plain words",
    };
}
