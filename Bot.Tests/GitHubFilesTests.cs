using CsBot.Tests.Requirements;
using YamlDotNet.RepresentationModel;

namespace CsBot.Tests;

/// <summary>The files of .github/ can be read, and name what is there.</summary>
public sealed class GitHubFilesTests
{
    public static TheoryData<string> Forms =>
        [.. Directory.GetFiles(Repository.PathTo(".github", "ISSUE_TEMPLATE"), "*.yml").Select(Path.GetFileName).OfType<string>().Where(file => file != "config.yml").Order()];

    [Fact]
    public void TheWorkflowRunsWhatADeveloperRuns()
    {
        string[] runs = [.. Mappings(Read("workflows", "ci.yml")).Select(step => Text(step, "run")).OfType<string>()];
        Assert.EndsWith(" .ci/run", Assert.Single(runs), StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathTo(".ci", "run")));
        Assert.Contains(Mappings(Read("workflows", "ci.yml")), step => Text(step, "global-json-file") == "global.json");
    }

    [Fact]
    public void EveryFolderThatIsKeptUpToDateHasPackages()
    {
        YamlMappingNode[] updates = [.. Mappings(Read("dependabot.yml")).Where(update => Text(update, "package-ecosystem") is not null)];
        Assert.Equal(["docker", "github-actions", "npm", "npm", "nuget"], updates.Select(update => Text(update, "package-ecosystem")).Order());
        string[] npm = [.. updates.Where(update => Text(update, "package-ecosystem") == "npm").Select(update => Text(update, "directory")!.TrimStart('/'))];
        string[] locked = ["Bot", "Bot.Tests/node"];
        Assert.Equal(locked, npm.Order());
        Assert.All(npm, folder => Assert.True(File.Exists(Repository.PathTo(folder, "package-lock.json"))));
        string docker = Text(updates.Single(update => Text(update, "package-ecosystem") == "docker"), "directory")!.TrimStart('/');
        Assert.True(File.Exists(Repository.PathTo(docker, "Dockerfile")));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void AFormHasWhatGitHubWants(string file)
    {
        YamlMappingNode form = Read("ISSUE_TEMPLATE", file);
        Assert.NotNull(Text(form, "name"));
        Assert.NotNull(Text(form, "description"));
        YamlMappingNode[] fields = [.. ((YamlSequenceNode)form.Children["body"]).Cast<YamlMappingNode>().Where(field => Text(field, "type") != "markdown")];
        Assert.NotEmpty(fields);
        Assert.Equal(fields.Length, fields.Select(field => Text(field, "id")).OfType<string>().Distinct().Count());
        Assert.All(fields, field => Assert.NotNull(Text((YamlMappingNode)field.Children["attributes"], "label")));
        Assert.All(fields.Where(field => Text(field, "type") == "dropdown"), field => Assert.NotEmpty((YamlSequenceNode)field.Children["attributes"]["options"]));
    }

    private static YamlMappingNode Read(params string[] file)
    {
        var stream = new YamlStream();
        using var text = new StreamReader(Repository.PathTo([".github", .. file]));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static IEnumerable<YamlMappingNode> Mappings(YamlMappingNode root) => root.AllNodes.OfType<YamlMappingNode>();

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out YamlNode? value) ? (value as YamlScalarNode)?.Value : null;
}
