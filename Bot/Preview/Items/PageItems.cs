using CsBot.Content.Pages;
using CsBot.Content.Replies;
using CsBot.Hosting.Pages;

namespace CsBot.Preview.Items;

/// <summary>The bot's pages as a browser shows them, and the replies that the team need not type.</summary>
internal sealed class PageItems(PageHtml html) : IPreviewItems
{
    public IEnumerable<PreviewGroup> In(PreviewSource source)
    {
        PageSet pages = source.Content.Pages.In([source.Content.Language]);
        yield return new PreviewGroup("Pages", [.. pages.Pages.Select(page => Of(page.Name, page.Title, pages.Language))]);
        yield return new PreviewGroup("The team's ready replies", [.. source.Content.Replies.All.Select(reply => Of(reply, source.Content.Language))]);
    }

    private PreviewItem Of(string name, string title, string language) => new($"page:{name}", title, $"pages/{language}/{name}.md", source =>
    {
        PageSet pages = source.Content.Pages.In([source.Content.Language]);
        return [new ShownPart((string?)null) { Page = html.Of(pages.Pages.First(page => page.Name == name), pages) }];
    })
    { Needs = [$"pages/{language}/pages.yaml"] };

    private static PreviewItem Of(CannedReply reply, string language) => new($"reply:{reply.Id}", reply.Title, $"replies/{language}.yaml", source =>
        source.Content.Replies.Find(reply.Id) is { } found ? [new ShownPart((string?)null) { Message = found.Text }] : null);
}
