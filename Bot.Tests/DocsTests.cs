using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsBot.Admin;
using CsBot.Admin.Doctor;
using CsBot.Dialogs.Guides;
using CsBot.Tests.Requirements;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests;

/// <summary>What the documents name is there: paths, links, commands, settings, types; and every setting, command and document is named.</summary>
public sealed partial class DocsTests
{
    /// <summary>Folders that are made by tools.</summary>
    private static readonly string[] Made = [".git", ".vs", "bin", "obj", "node_modules", "artifacts", "TestResults"];

    /// <summary>Made by the bot when it runs.</summary>
    private static readonly string[] RunTime = ["Bot/App_Data"];

    /// <summary>Where the types are that the documents name, each assembly by one of its types.</summary>
    private static readonly Type[] Code =
        [typeof(CommandLine), typeof(Activity), typeof(Dialog), typeof(DocsTests), typeof(ServiceCollectionServiceExtensions), typeof(FakeTimeProvider)];

    private static readonly Lazy<HashSet<string>> Names = new(() =>
        [.. Code.Select(type => type.Assembly).Distinct().SelectMany(assembly => assembly.GetTypes()).SelectMany(NamesOf)]);

    /// <summary>All of docs/ and .github/, and every README; what else is Markdown is content or data of a test.</summary>
    public static TheoryData<string> Documents => [.. Markdown(Repository.Root)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Where(IsDocument).Order(StringComparer.Ordinal)];

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

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryLinkLeadsToAFile(string document)
    {
        string folder = Repository.PathTo(Path.GetDirectoryName(document)!);
        AssertNone(Matches(Link(), document).Where(target => !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target))));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryTypeAndMemberItNamesExists(string document) =>
        AssertNone(Matches(Identifier(), document).SelectMany(name => name.Split('.')).Distinct().Where(name => !Names.Value.Contains(name)));

    [Fact]
    public void TheContentsNameEveryDocument() => AssertNone(
        Directory.GetFiles(Repository.PathTo("docs"), "*.md").Select(file => Path.GetFileName(file)).Except(["README.md", .. Matches(Link(), "docs/README.md")]));

    [Fact]
    public void TheListOfCommandsIsWhole() => AssertNone(
        Misuse.Leaves(CommandLine.Create([], _ => Task.FromResult(0)), "").Except(Matches(Row(), "docs/commands.md").Select(name => name.Trim('`'))));

    [Theory]
    [InlineData("README.md", 150)]
    [InlineData("Bot.Tests/README.md", 60)]
    public void ItIsReadInAFewMinutes(string document, int most) => Assert.InRange(File.ReadAllLines(Repository.PathTo(document)).Length, 1, most);

    [Fact]
    public void TheListOfSettingsIsWhole() => AssertNone(Settings().Except(
        Matches(Row(), "docs/settings.md").SelectMany(row => Whole(Ticked().Matches(row).Select(match => match.Groups[1].Value)))));

    [Fact]
    public void DotnetRunReadsTheContentThatIsEdited()
    {
        JsonNode launch = JsonNode.Parse(File.ReadAllText(Repository.PathTo("Bot", "Properties", "launchSettings.json")))!;
        string folder = (string)launch["profiles"]!["Bot"]!["environmentVariables"]!["Content__Folder"]!;
        Assert.Equal(Repository.PathTo("Cards"), Path.GetFullPath(folder, Repository.PathTo("Bot", "bin", "Debug", "net10.0")));
    }

    private static IEnumerable<string> Markdown(string folder) => Directory.GetFiles(folder, "*.md")
        .Concat(Directory.GetDirectories(folder).Where(child => !Made.Contains(Path.GetFileName(child))).SelectMany(Markdown));

    private static bool IsDocument(string path) => Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("docs/", StringComparison.Ordinal) || path.StartsWith(".github/", StringComparison.Ordinal) || !path.Contains('/', StringComparison.Ordinal);

    /// <summary>A type without its arity and, if it is an attribute, that word; and what it declares.</summary>
    private static IEnumerable<string> NamesOf(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(member => member.Name).Append(name).Append(name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name);
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

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:[A-Z]\w*\.)?I?[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)`")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"`([A-Z]\w+:[A-Z]\w+)`")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| (`[^|]+`) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ticked();
}
