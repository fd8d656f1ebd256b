using System.Text.RegularExpressions;
using CsBot.Content.Guides;
using CsBot.Content.Reading;
using Markdig;

namespace CsBot.Content.Pages;

/// <summary>Loads Cards/pages/{language}, strictly: one mistake anywhere and nothing is loaded.</summary>
internal static partial class PageLoader
{
    private const string Root = "pages";
    private const string WordsFile = "pages.yaml";
    private const string Extension = ".md";

    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static PageLibrary Load(string cardsFolder)
    {
        var files = new ContentFiles(cardsFolder);
        string[] languages = [.. files.Folders(Root).Except([GuideLibrary.DefaultLanguage]).Prepend(GuideLibrary.DefaultLanguage)];
        PageSet[] sets = [.. languages.Select(language => Read(files, $"{Root}/{language}", language))];
        files.ThrowIfAny();
        return new PageLibrary(sets);
    }

    private static PageSet Read(ContentFiles files, string folder, string language)
    {
        string[] known = [WordsFile, .. PageNames.All.Select(name => name + Extension)];
        foreach (string stray in files.Files(folder).Except(known).Concat(files.Folders(folder)))
        {
            files.Report($"{folder}/{stray}", 1, $"this file is not used; the pages are {string.Join(", ", known)}");
        }

        string words = $"{folder}/{WordsFile}";
        var map = YamlMap.Parse(files, words, files.ReadText(words), 0, "operator", "contact", "navigation");
        Page[] pages = [.. PageNames.All.Select(name => ReadPage(files, $"{folder}/{name}{Extension}", name))];
        return new PageSet(language, pages, map.Text("operator"), map.Text("contact"), map.Text("navigation"));
    }

    private static Page ReadPage(ContentFiles files, string file, string name)
    {
        FrontMatter page = FrontMatter.Read(files, file, "title", "menu");
        foreach ((int line, string message) in MarkdownRules.CheckPage(page.Body).Concat(UnknownMarks(page.Body)))
        {
            files.Report(file, page.BodyLine + line, message);
        }

        return new Page(name, page.Head.Text("title"), page.Head.Text("menu"), Markdown.ToHtml(page.Body));
    }

    private static IEnumerable<(int Line, string Message)> UnknownMarks(string body)
    {
        foreach (Match mark in Mark().Matches(body).Where(mark => !PageMarkNames.All.Contains(mark.Groups[1].Value)))
        {
            yield return (body.AsSpan(0, mark.Index).Count('\n'), $"{mark.Value} is not known; known here: {string.Join(", ", PageMarkNames.All.Select(name => $"{{{name}}}"))}");
        }
    }

    [GeneratedRegex(@"\{([^{}\s]*)\}")]
    private static partial Regex Mark();
}
