using System.Globalization;
using System.Text.RegularExpressions;
using CsBot.Tests.Requirements;

namespace CsBot.Tests;

/// <summary>No line of C# is longer than .editorconfig says. What stands in quotes does not count: a text is not better for being cut.</summary>
public sealed partial class LineLengthTests
{
    private const string Setting = "max_line_length = ";
    private static readonly string[] Projects = ["Bot", "Bot.Benchmarks", "Bot.Tests", "BotBuilder"];
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "Migrations"];

    [Fact]
    public void NoLineIsLongerThanTheLimit()
    {
        string setting = File.ReadLines(Repository.PathTo(".editorconfig")).Single(line => line.StartsWith(Setting, StringComparison.Ordinal));
        int limit = int.Parse(setting[Setting.Length..], CultureInfo.InvariantCulture);
        string[] files = [.. Projects.SelectMany(project => Directory.GetFiles(Repository.PathTo(project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(NotOurs).Any())];
        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file).Index()
            where LengthOf(line.Item) > limit
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1} has {LengthOf(line.Item)} characters beside its texts");
    }

    [Theory]
    [InlineData("""say("a \"long\" text");""", "say();")]
    [InlineData("say(\"\"\"a \"long\" text\"\"\");", "say();")]
    [InlineData("int n = 1;", "int n = 1;")]
    public void TextsDoNotCount(string line, string counted) => Assert.Equal(counted.Length, LengthOf(line));

    private static int LengthOf(string line) => Texts().Replace(line, "").Length;

    [GeneratedRegex(""""("""|").*?(?<!\\)\1"""")]
    private static partial Regex Texts();
}
