using CsBot.Content.Reading;
using CsBot.Understanding.Words;

namespace CsBot.Admin.Package;

/// <summary>Reads Cards/app/{language}.yaml. What is too long is reported with the field of the manifest that it goes to.</summary>
internal sealed class AppTextsReader(ContentFiles files, AppFacts facts, CommandWords words)
{
    private const string Menus = "bots.commandLists.commands";
    private const string Extensions = "composeExtensions.commands";

    public AppTexts Read(string file, string language)
    {
        var map = YamlMap.Parse(
            files, file, files.ReadText(file), 0, "name", "description", "features", "starters", "personal", "team", "search", "explain", "copilot");
        YamlMap name = map.Map("name", "short", "full"), description = map.Map("description", "short", "full");
        return new AppTexts(
            language,
            Limited(name, "short", "name.short", AppLimits.ShortName),
            Limited(name, "full", "name.full", AppLimits.FullName),
            Limited(description, "short", "description.short", AppLimits.ShortDescription),
            Limited(description, "full", "description.full", AppLimits.FullDescription))
        {
            Features = Features(map),
            Starters = Starters(map),
            Personal = Personal(map, language),
            Team = Team(map),
            Search = Search(map.Map("search", "title", "description", "hint", "mine", "mineDescription", "overdue", "overdueDescription")),
            Explain = Titled(map.Map("explain", "title", "description"), "title", "description", Extensions),
            Copilot = Limited(map, "copilot", "copilotAgents.customEngineAgents.disclaimer.text", AppLimits.Disclaimer),
        };
    }

    private static IReadOnlyList<TitledText> Features(YamlMap map)
    {
        const string field = "description.features";
        if (!map.Has("features"))
        {
            return [];
        }

        IReadOnlyList<YamlMap> features = map.Maps("features", "title", "description");
        if (features.Count > AppLimits.Features)
        {
            map.Report(map.LineOf("features"), $"{field} has {features.Count} entries, but Teams allows at most {AppLimits.Features}; remove some");
        }

        return [.. features.Select(feature => new TitledText(
            Limited(feature, "title", $"{field}.title", AppLimits.FeatureTitle),
            Limited(feature, "description", $"{field}.description", AppLimits.FeatureDescription)))];
    }

    private static IReadOnlyList<TitledText> Starters(YamlMap map)
    {
        if (!map.Has("starters"))
        {
            return [];
        }

        IReadOnlyList<YamlMap> starters = map.Maps("starters", "title", "prompt");
        if (starters.Count > AppLimits.Starters)
        {
            map.Report(map.LineOf("starters"), $"{Menus} has {starters.Count} starters; people read at most {AppLimits.Starters}, so remove some");
        }

        return [.. starters.Select(starter => Titled(starter, "title", "prompt", Menus))];
    }

    private IReadOnlyList<TitledText> Personal(YamlMap map, string language)
    {
        YamlMap menu = map.Map("personal", [.. facts.Personal]);
        return [.. facts.Personal.Select(command => Understood(menu.Map(command, "title", "description"), command, language))];
    }

    /// <summary>Teams sends the title as if it had been typed, so the bot must know it.</summary>
    private TitledText Understood(YamlMap item, string command, string language)
    {
        TitledText text = Titled(item, "title", "description", Menus);
        if (text.Title.Length > 0 && words.Match(text.Title, language)?.Command != command)
        {
            item.Report(item.LineOf("title"), $"the bot does not understand \"{text.Title}\" as {command}; write one of its phrases in strings/words.{language}.yaml");
        }

        return text;
    }

    private IReadOnlyList<TitledText> Team(YamlMap map)
    {
        YamlMap menu = map.Map("team", [.. facts.Team]);
        return [.. facts.Team.Select(word => new TitledText(word, Limited(menu, word, $"{Menus}.description", AppLimits.CommandDescription)))];
    }

    private static SearchTexts Search(YamlMap map) => new(
        Titled(map, "title", "description", Extensions),
        Titled(map, "mine", "mineDescription", Extensions),
        Titled(map, "overdue", "overdueDescription", Extensions),
        Limited(map, "hint", $"{Extensions}.parameters.description", AppLimits.CommandDescription));

    private static TitledText Titled(YamlMap map, string title, string description, string field) => new(
        Limited(map, title, $"{field}.title", AppLimits.CommandTitle),
        Limited(map, description, $"{field}.description", AppLimits.CommandDescription));

    private static string Limited(YamlMap map, string key, string field, int most)
    {
        string text = map.Text(key);
        if (text.Length > most)
        {
            map.Report(map.LineOf(key), $"{field} has {text.Length} characters, but Teams allows at most {most}; shorten it");
        }

        return text;
    }
}
