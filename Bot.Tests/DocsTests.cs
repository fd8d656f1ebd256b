using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsBot.Admin;
using CsBot.Admin.Doctor;
using CsBot.Tests.Requirements;

namespace CsBot.Tests;

/// <summary>What the documents name is there: paths, commands, settings; and every setting is named.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] Folders =
    [
        "", "docs", "Cards", "BotBuilder", "deploymentTemplates", "deploymentTemplates/deployUseExistResourceGroup", "deploymentTemplates/deployWithNewResourceGroup",
    ];

    /// <summary>Made by the bot when it runs.</summary>
    private static readonly string[] RunTime = ["Bot/App_Data"];

    public static TheoryData<string> Documents => [.. Folders.SelectMany(folder => Directory.GetFiles(Repository.PathTo(folder), "*.md"))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryPathItNamesExists(string document)
    {
        string folder = Path.GetDirectoryName(document)!;
        AssertNone(Matches(PathPattern(), document).Select(path => path.TrimEnd('/'))
            .Where(path => !path.Contains("NAME", StringComparison.Ordinal) && !RunTime.Contains(path))
            .Where(path => !Path.Exists(Repository.PathTo(path)) && !Path.Exists(Repository.PathTo(folder, path))));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryCommandOfTheBotExists(string document) => AssertNone(Matches(BotCommand(), document).Where(line => !IsUnderstood(line)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryBenchmarkExists(string document)
    {
        string program = File.ReadAllText(Repository.PathTo("Bot.Benchmarks", "Program.cs"));
        AssertNone(Matches(Benchmark(), document).Where(verb => !program.Contains($"new Command(\"{verb}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryNpmScriptExists(string document)
    {
        string package = File.ReadAllText(Repository.PathTo("Bot.Tests", "node", "package.json"));
        AssertNone(Matches(NpmScript(), document).Where(script => !package.Contains($"\"{script}\":", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EverySettingItNamesExists(string document)
    {
        HashSet<string> sections = [.. Settings().Where(key => key.Contains(':', StringComparison.Ordinal)).Select(key => key.Split(':')[0])];
        AssertNone(Matches(Setting(), document).Where(key => sections.Contains(key.Split(':')[0])).Except(Settings()));
    }

    [Fact]
    public void TheReadmeNamesEverySetting() => AssertNone(Settings().Except(
        Matches(Row(), "README.md").SelectMany(row => Whole(Ticked().Matches(row).Select(match => match.Groups[1].Value)))));

    [Fact]
    public void DotnetRunReadsTheContentThatIsEdited()
    {
        JsonNode launch = JsonNode.Parse(File.ReadAllText(Repository.PathTo("Bot", "Properties", "launchSettings.json")))!;
        string folder = (string)launch["profiles"]!["Bot"]!["environmentVariables"]!["Content__Folder"]!;
        Assert.Equal(Repository.PathTo("Cards"), Path.GetFullPath(folder, Repository.PathTo("Bot", "bin", "Debug", "net10.0")));
    }

    private static void AssertNone(IEnumerable<string> wrong) => Assert.Equal("", string.Join('\n', wrong));

    /// <summary>In a row a key may leave out the section that the key before it has.</summary>
    private static IEnumerable<string> Whole(IEnumerable<string> keys)
    {
        string section = "";
        foreach (string key in keys)
        {
            section = key.StartsWith(':') ? section : key.Split(':')[0];
            yield return key.StartsWith(':') ? section + key : key;
        }
    }

    private static bool IsUnderstood(string line)
    {
        ParseResult read = CommandLine.Create([], _ => Task.FromResult(0)).Parse(CommandLineParser.SplitCommandLine(line.Split(" #")[0]).ToArray());
        return read.Errors.Count == 0 && read.UnmatchedTokens.Count == 0 && read.CommandResult.Command is not RootCommand;
    }

    private static HashSet<string> Settings() => [.. OptionsSections.All.SelectMany(section => section.Keys.Select(section.PathTo))];

    private static string[] Matches(Regex pattern, string document) =>
        [.. pattern.Matches(File.ReadAllText(Repository.PathTo(document))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"`((?:[\w.-]+/)+[\w.-]+/?)`")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"dotnet run --project Bot -- ([^`\n]+)")]
    private static partial Regex BotCommand();

    [GeneratedRegex(@"--project Bot\.Benchmarks -- ([\w-]+)")]
    private static partial Regex Benchmark();

    [GeneratedRegex(@"npm run ([\w-]+) --prefix Bot\.Tests/node")]
    private static partial Regex NpmScript();

    [GeneratedRegex(@"`([A-Z]\w+:[A-Z]\w+)`")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| (`[^|]+`) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ticked();
}
