using System.Text.RegularExpressions;
using CsBot.Content.Reading;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Support;
using CsBot.Support.Threads;

namespace CsBot.Admin.Package;

/// <summary>What is the same in all languages: the color behind the icon, and which commands the menus offer.</summary>
/// <param name="Personal">Names of commands, as in words.{language}.yaml.</param>
/// <param name="Team">What a support team writes, word by word.</param>
internal sealed partial record AppFacts(string AccentColor, IReadOnlyList<string> Personal, IReadOnlyList<string> Team)
{
    public static AppFacts Read(ContentFiles files, string file, BotTexts texts)
    {
        var map = YamlMap.Parse(files, file, files.ReadText(file), 0, "accentColor", "personal", "team");
        string color = map.Text("accentColor");
        if (color.Length > 0 && !Color().IsMatch(color))
        {
            map.Report(map.LineOf("accentColor"), $"accentColor is \"{color}\", which is not a color; write it like \"#1f3a5f\"");
        }

        return new AppFacts(color, Menu(map, "personal", Commands.Spoken), Menu(map, "team", TeamWords(texts)));
    }

    private static string[] TeamWords(BotTexts texts) => [.. SupportQueries.Known, .. TeamCommands.PhrasesOf(texts).Select(command => command.Phrase), .. texts.InboxWords];

    private static IReadOnlyList<string> Menu(YamlMap map, string key, IReadOnlyCollection<string> known)
    {
        IReadOnlyList<(string Text, int Line)> items = map.Texts(key);
        foreach ((string item, int line) in items.Where(item => !known.Contains(item.Text)))
        {
            map.Report(line, $"\"{item}\" is not a command; write one of: {string.Join(", ", known)}");
        }

        foreach ((string item, int line) in items.GroupBy(item => item.Text).SelectMany(same => same.Skip(1)))
        {
            map.Report(line, $"\"{item}\" is listed twice; remove one");
        }

        if (items.Count > AppLimits.MenuItems)
        {
            map.Report(map.LineOf(key), $"bots.commandLists.commands ({key}) has {items.Count} entries, but Teams shows at most {AppLimits.MenuItems}; remove some");
        }

        return [.. items.Select(item => item.Text).Distinct()];
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Color();
}
