using System.Text.Json;
using AdaptiveCards.Templating;
using CsBot.Content.Texts;
using CsBot.Tests.Content.Guides;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Content.Cards;

/// <summary>A template of <c>Cards/templates</c> with its sample data.</summary>
internal sealed record CardFile(string Name, string Template, string Data)
{
    public const string TemplateEnding = ".template.json";
    public const string DataEnding = ".data.json";

    private static readonly Lazy<string> Labels = new(() => JsonSerializer.Serialize(TextLoader.Load(RealCards.Root, "en").Labels));

    public static string Folder { get; } = Repository.PathTo("Cards", "templates");

    public static IEnumerable<CardFile> ReadAll() => Names(TemplateEnding).Where(name => File.Exists(PathOf(name, DataEnding)))
        .Select(name => new CardFile(name, File.ReadAllText(PathOf(name, TemplateEnding)), File.ReadAllText(PathOf(name, DataEnding))));

    /// <summary>The card that the sample data make, with the labels of the strings.</summary>
    public string Expand() => new AdaptiveCardTemplate(Template).Expand(new EvaluationContext(Data, Labels.Value));

    public static CardFile Read(string name) => ReadAll().Single(card => card.Name == name);

    public static IEnumerable<string> Names(string ending) =>
        Directory.GetFiles(Folder, "*" + ending).Select(file => Path.GetFileName(file)[..^ending.Length]).Order(StringComparer.Ordinal);

    private static string PathOf(string name, string ending) => Path.Combine(Folder, name + ending);
}
