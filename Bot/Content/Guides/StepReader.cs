using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>Reads one step's file.</summary>
/// <param name="language">Of the step's words; its pictures are in it where they are drawn in it.</param>
/// <param name="hasRegions">The guide knows the home page of each region.</param>
internal sealed class StepReader(ContentFiles files, CrossReferences references, string language, bool hasRegions)
{
    /// <summary>The word that stands for the home page of the person's region.</summary>
    public const string RegionHome = "region-home";

    public Step Read(string file, string id, int number)
    {
        references.DeclareStep(id, file, 1);
        FrontMatter page = FrontMatter.Read(files, file, "title", "expect", "action", "link", "picture", "troubles", "closesBrowsers", "choices");
        MarkdownFile body = MarkdownFile.Parse(files, file, page.Body, page.BodyLine);
        if (body.Text.Length == 0 && body.Notes.Count > 0)
            files.Report(file, page.BodyLine, "there are notes but no instructions; write what to do above them");
        YamlMap head = page.Head;
        return new Step(
            id,
            number,
            head.Text("title"),
            body.Text,
            head.Markdown("expect"),
            head.Flag("action", otherwise: true),
            body.Notes,
            ReadLink(head),
            ReadPicture(head),
            head.Has("troubles") ? [.. head.Maps("troubles", "id", "sees", "cure", "goTo", "wait").Select(ReadTrouble)] : [])
        {
            ClosesBrowsers = head.Flag("closesBrowsers", otherwise: false),
            Choices = head.Has("choices") ? [.. head.Maps("choices", "title", "goTo").Select(ReadChoice)] : [],
        };
    }

    /// <summary>The url of a mapping that has either a url or the address "region-home"; null for the latter.</summary>
    public static string? ReadAddress(YamlMap map)
    {
        if (!map.Has("address"))
            return map.Https("url");
        if (map.Text("address") is not (RegionHome or ""))
            map.Report(map.LineOf("address"), $"the only name of an address is {RegionHome}; write that, or a url");
        if (map.Has("url"))
            map.Report(map.LineOf("url"), "both url and address are given; remove one");
        return null;
    }

    private StepLink? ReadLink(YamlMap head)
    {
        if (head.OptionalMap("link", "title", "url", "address") is not { } link)
            return null;
        if (!hasRegions && link.Has("address"))
            link.Report(link.LineOf("address"), $"only the main guide has regions; write a url instead of {RegionHome}");
        return new StepLink(link.Text("title"), ReadAddress(link));
    }

    private Picture? ReadPicture(YamlMap head)
    {
        if (head.OptionalMap("picture", "file", "alt") is not { } picture)
            return null;
        string name = picture.Text("file");
        if (name.Length > 0 && (name != Path.GetFileName(name) || !name.EndsWith(".png", StringComparison.Ordinal)))
            picture.Report(picture.LineOf("file"), $"\"{name}\" is not the name of a .png file; write the name without a folder");
        else if (name.Length > 0 && !files.Exists($"images/{name}"))
            picture.Report(picture.LineOf("file"), $"there is no picture images/{name}; draw it, or name one that exists");
        string drawn = name.Length > 0 && files.Exists($"images/{language}/{name}") ? $"{language}/{name}" : name;
        string dark = Path.ChangeExtension(drawn, ".dark.png");
        return new Picture(drawn, picture.Text("alt")) { DarkFile = drawn.Length > 0 && files.Exists($"images/{dark}") ? dark : null };
    }

    private StepChoice ReadChoice(YamlMap map)
    {
        references.ReferToStep(map.Text("goTo"), map.File, map.LineOf("goTo"));
        return new StepChoice(map.Text("title"), map.Text("goTo"));
    }

    private Trouble ReadTrouble(YamlMap map)
    {
        var trouble = new Trouble(map.Text("id"), map.Text("sees"), map.Markdown("cure"), map.OptionalText("goTo"))
        {
            Wait = map.OptionalText("wait"),
        };
        references.DeclareTrouble(trouble.Id, map.File, map.LineOf("id"));
        if (trouble.GoTo is not null)
            references.ReferToStep(trouble.GoTo, map.File, map.LineOf("goTo"));
        if (trouble.Wait is not null)
            references.ReferToWait(trouble.Wait, map.File, map.LineOf("wait"));
        return trouble;
    }
}
