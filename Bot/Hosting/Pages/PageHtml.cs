using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using CsBot.Content.Pages;
using CsBot.Content.Texts;

namespace CsBot.Hosting.Pages;

/// <summary>Makes a whole page: readable on a phone, light or dark as the person likes it, and without anything from elsewhere.</summary>
internal sealed class PageHtml(PageMarks marks)
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #242424; --paper: #fff; --link: #0b5cad; --line: #c3ccd6; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #1f1f1f; --link: #8ec4ff; --line: #565f69; } }
        body { margin: 0 auto; max-width: 42rem; padding: 1rem 1.25rem 3rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
        h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.25rem; line-height: 1.3; margin-top: 2rem; }
        li { margin-bottom: .5rem; } a { color: var(--link); }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
        nav a { display: inline-block; padding: .6rem 0; } nav a[aria-current] { font-weight: bold; color: inherit; text-decoration: none; }
        """;

    /// <summary>What a browser may do with such a page: show it.</summary>
    public static string ContentPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public string Of(Page page, PageSet set) => $"""
        <!doctype html>
        <html lang="{set.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(page.Title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <nav aria-label="{Encode(set.Navigation)}">{string.Concat(set.Pages.Select(other => LinkTo(other, isHere: other == page)))}</nav>
        <main>
        <h1>{Encode(page.Title)}</h1>
        {page.Body.With(marks.In(set))}</main>
        </body>
        </html>
        """;

    private static string LinkTo(Page page, bool isHere) =>
        $"<a href=\"/{page.Name}\"{(isHere ? " aria-current=\"page\"" : "")}>{Encode(page.Menu)}</a> ";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
