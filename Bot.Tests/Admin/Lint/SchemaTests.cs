using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsBot.Admin;
using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Reading;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Tests.Content.Guides;
using Json.Schema;
using YamlDotNet.RepresentationModel;

namespace CsBot.Tests.Admin.Lint;

/// <summary>The schemas that editors check with say what the readers say.</summary>
public sealed partial class SchemaTests : IDisposable
{
    private const string Facts = "guides/customersource/guide.yaml";
    private const string OtherFacts = "guides/material-today/guide.yaml";
    private const string Words = "guides/customersource/en/guide.yaml";
    private const string OtherWords = "guides/material-today/en/guide.yaml";
    private const string Step = "guides/customersource/en/3-sign-in/2-welcome-user.md";
    private const string Linked = "guides/customersource/en/1-create-account/1-open-signup.md";
    private const string Stuck = "guides/customersource/en/troubleshooting.yaml";
    private const string Answer = "answers/en/access-denied.md";
    private const string Strings = "strings/en.yaml";

    private readonly EditedCards _cards = new();

    public void Dispose() => _cards.Dispose();

    [Fact]
    public void TheyAcceptAllOurContent()
    {
        string[] files = [.. Directory.EnumerateFiles(RealCards.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RealCards.Root, file))];
        (string File, JsonSchema Schema)[] checkedFiles = [.. files.Where(file => SchemaOf(file) is not null).Select(file => (file, Load(SchemaOf(file)!)))];
        Assert.InRange(checkedFiles.Length, 90, int.MaxValue);
        Assert.Equal(6, checkedFiles.Select(entry => SchemaOf(entry.File)).Distinct().Count());
        Assert.All(checkedFiles, entry =>
        {
            EvaluationResults results = Evaluate(entry.Schema, File.ReadAllText(Path.Combine(RealCards.Root, entry.File)));
            Assert.True(results.IsValid, $"{entry.File}: {Describe(results)}");
        });
    }

    [Fact]
    public void OurYamlFilesNameTheirSchemas()
    {
        string[] files = [Facts, OtherFacts, Words, OtherWords, Stuck, Strings];
        Assert.All(files, file =>
        {
            Match named = Named().Match(File.ReadLines(Path.Combine(RealCards.Root, file)).First());
            string schema = Path.GetFullPath(named.Groups[1].Value, Path.GetDirectoryName(Path.Combine(RealCards.Root, file))!);
            Assert.Equal(PathOf(SchemaOf(file)!), schema);
        });
    }

    [Theory]
    [InlineData(Facts)]
    [InlineData(OtherFacts)]
    [InlineData(Words)]
    [InlineData(OtherWords)]
    [InlineData(Step)]
    [InlineData(Linked)]
    [InlineData(Stuck)]
    [InlineData(Answer)]
    [InlineData(Strings)]
    public void TheirPropertiesAreTheKeysOfTheReaders(string file)
    {
        string text = Read(file), yaml = Yaml(text);
        JsonNode schema = JsonNode.Parse(File.ReadAllText(PathOf(SchemaOf(file)!)))!;
        foreach ((string place, YamlMappingNode map) in YamlText.Places(YamlText.Parse(yaml)))
        {
            if (At(schema, place)?["properties"] is not JsonObject properties)
            {
                continue;
            }

            Write(file, text.Replace(yaml, YamlText.WithUnknown(yaml, map), StringComparison.Ordinal));
            ContentProblem problem = Assert.Single(Problems(file), problem => problem.Message.StartsWith($"unknown key \"{YamlText.Unknown}\"", StringComparison.Ordinal));
            string[] known = problem.Message.Split("known here: ")[1].Split(", ");

            // What a guide may have depends on whether it is the main one; the schema lists both and says which go together.
            IEnumerable<string> expected = properties.Select(property => property.Key)
                .Where(key => file is not (Words or OtherWords) || place.Length > 0 || known.Contains(key) || !IsOfOtherKind(file, key));
            Assert.Equal(expected.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(Facts, "version: \"1.0\"\n", "")]
    [InlineData(Facts, "state: retired", "state: gone")]
    [InlineData(Facts, "home: https://mbs.microsoft.com/customersource/global", "home: http://mbs.microsoft.com/customersource/global")]
    [InlineData(Facts, "personal: true", "personal: perhaps")]
    [InlineData(Facts, "main: true", "main: true\noffers:\n  - after: customersource")]
    [InlineData(OtherFacts, "  - after: customersource", "  - after: customersource\n    notice: customersource")]
    [InlineData(Words, "title: Get into Microsoft CustomerSource", "title: \"\"")]
    [InlineData(Words, "title: Get into Microsoft CustomerSource", "title: [a]")]
    [InlineData(OtherWords, "  about:", "  abuot:")]
    [InlineData(Step, "title: Choose Welcome User, then Sign In\n", "")]
    [InlineData(Step, "file: top-bar.png", "file: ../top-bar.png")]
    [InlineData(Step, "expect:", "action: sometimes\nexpect:")]
    [InlineData(Linked, "url: https://signup.live.com/signup.aspx", "url: signup.live.com")]
    [InlineData(Linked, "url: https://signup.live.com/signup.aspx", "address: my-home")]
    [InlineData(Stuck, "    step: fill-in-form\n", "    step: fill-in-form\n    trouble: cannot-bookmark\n")]
    [InlineData(Answer, "title:", "kind: chatter\ntitle:")]
    [InlineData(Answer, "phrasings:", "frasings:")]
    [InlineData(Strings, "guidesMore: Other guides\n", "")]
    public void TheyRejectWhatTheReadersReject(string file, string old, string with)
    {
        string text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        text = text[..at] + with + text[(at + old.Length)..];
        Write(file, text);
        Assert.NotEmpty(Problems(file));
        Assert.False(Evaluate(Load(SchemaOf(file)!), text).IsValid);
    }

    [Fact]
    public async Task TheOneOfTheStringsIsWhatLintWrites()
    {
        string written = Path.Combine(_cards.Folder, "schemas", "strings.schema.json");
        File.Delete(written);
        var output = new StringWriter();
        await LintCommand.RunAsync(new LintRequest(_cards.Folder, Watch: false, Online: false, Schemas: true), output, TimeProvider.System, default);
        Assert.StartsWith("Wrote schemas/strings.schema.json.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(PathOf("strings")), File.ReadAllText(written));
    }

    private static bool IsOfOtherKind(string file, string key) => (key == "offer") == (file == Words);

    private List<ContentProblem> Problems(string file)
    {
        Exception? error = Record.Exception(() =>
        {
            if (file.StartsWith("guides/", StringComparison.Ordinal))
            {
                GuideLoader.Load(_cards.Folder);
            }
            else if (file == Strings)
            {
                TextLoader.LoadTexts(_cards.Folder, "en");
            }
            else
            {
                AnswerLoader.Load(_cards.Folder, RealGuides.All);
            }
        });
        return [.. ((ContentException?)error)?.Problems ?? []];
    }

    private static string? SchemaOf(string file) => file.Replace('\\', '/').Split('/') switch
    {
        ["guides", _, "guide.yaml"] => "guide",
        ["guides", _, _, "guide.yaml"] => "guide-words",
        ["guides", _, _, "troubleshooting.yaml"] => "troubleshooting",
        ["guides", _, _, _, _] => "step",
        ["answers", _, var name] when name.EndsWith(".md", StringComparison.Ordinal) => "answer",
        ["strings", "en.yaml"] => "strings",
        _ => null,
    };

    /// <summary>The part of the schema that holds at a place.</summary>
    private static JsonNode? At(JsonNode schema, string place)
    {
        JsonNode? at = schema;
        foreach (string key in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = key == "-" ? at?["items"] : at?["properties"]?[key] ?? at?["additionalProperties"] as JsonObject;
        }

        return at;
    }

    private static EvaluationResults Evaluate(JsonSchema schema, string text) =>
        schema.Evaluate(YamlText.ToJson(YamlText.Parse(Yaml(text))), new EvaluationOptions { OutputFormat = OutputFormat.List });

    private static string Describe(EvaluationResults results) => string.Join("; ", results.Details.Where(detail => detail.HasErrors)
        .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}"));

    /// <summary>The front matter of a Markdown file; another file as it is.</summary>
    private static string Yaml(string text) => text.StartsWith("---\n", StringComparison.Ordinal) ? text.Split("---\n")[1] : text;

    private static JsonSchema Load(string name) => JsonSchema.FromText(File.ReadAllText(PathOf(name)));

    private static string PathOf(string name) => Path.Combine(RealCards.Root, "schemas", $"{name}.schema.json");

    private static string Read(string file) => File.ReadAllText(Path.Combine(RealCards.Root, file));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_cards.Folder, file), text);

    [GeneratedRegex(@"^# yaml-language-server: \$schema=(\S+)$")]
    private static partial Regex Named();

    private static class RealGuides
    {
        public static GuideLibrary All { get; } = GuideLoader.Load(RealCards.Root);
    }
}
