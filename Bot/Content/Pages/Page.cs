namespace CsBot.Content.Pages;

/// <summary>A page as an editor has written it, its {marks} not yet filled.</summary>
/// <param name="Menu">How other pages call it.</param>
/// <param name="Body">HTML made of the Markdown below the front matter.</param>
internal sealed record Page(string Name, string Title, string Menu, string Body);

/// <summary>The pages of one language, in the order of <see cref="PageNames.All"/>, and the words around them.</summary>
/// <param name="Operator">Stands where nobody has set who runs the bot.</param>
/// <param name="Contact">Stands where nobody has set how to reach them.</param>
/// <param name="Navigation">What the links between the pages are, for those who do not see them.</param>
internal sealed record PageSet(string Language, IReadOnlyList<Page> Pages, string Operator, string Contact, string Navigation);

/// <summary>All pages, by language.</summary>
/// <param name="sets">English first.</param>
internal sealed class PageLibrary(IReadOnlyList<PageSet> sets)
{
    /// <summary>The pages in the first of the languages that there is, else in English.</summary>
    /// <param name="languages">Such as "de-AT", the person's favourite first.</param>
    public PageSet In(IEnumerable<string> languages) =>
        languages.Select(language => sets.FirstOrDefault(set => set.Language.Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(set => set is not null) ?? sets[0];
}
