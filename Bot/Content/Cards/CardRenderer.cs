using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Templating;
using CsBot.Content.Reading;
using Microsoft.Bot.Schema;

namespace CsBot.Content.Cards;

/// <summary>Expands the templates of Cards/templates with data, and with the labels that they read as <c>$host</c>. Each is read and parsed once.</summary>
internal sealed class CardRenderer
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Below Cards/.</summary>
    public const string Folder = "templates";

    public const string Extension = ".template.json";

    private readonly Dictionary<string, Template> _templates;
    private readonly Dictionary<string, string> _labels;

    /// <summary>The files of the templates that the bot shows.</summary>
    public static IReadOnlyList<string> Needed { get; } =
    [
        .. typeof(ICardData).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ICardData)) && !type.IsAbstract)
            .Select(type => type.GetProperty(nameof(ICardData.Template))!.GetValue(null) + Extension).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <param name="labels">The texts that the templates read, by name.</param>
    /// <exception cref="CardTemplateException">A template is not valid JSON or binds with a malformed expression.</exception>
    public CardRenderer(string templatesFolder, IReadOnlyDictionary<string, string> labels)
        : this(Directory.EnumerateFiles(templatesFolder, "*" + Extension).ToDictionary(file => Path.GetFileName(file)[..^Extension.Length], Load), labels)
    {
    }

    private CardRenderer(Dictionary<string, Template> templates, IReadOnlyDictionary<string, string> labels) => (_templates, _labels) = (
        templates,
        templates.ToDictionary(pair => pair.Key, pair => JsonSerializer.Serialize(
            pair.Value.Labels.Where(labels.ContainsKey).ToDictionary(name => name, name => labels[name]))));

    /// <summary>The same templates with the labels of another language.</summary>
    public CardRenderer With(IReadOnlyDictionary<string, string> labels) => new(_templates, labels);

    public Attachment Render<TData>(TData data) where TData : ICardData =>
        new() { ContentType = ContentType, Content = BotSdk.ParseJson(Expand(data)) };

    /// <summary>A message that holds nothing but the card.</summary>
    /// <param name="summary">What a notification and a screen reader say.</param>
    public Activity Message<TData>(TData data, string summary) where TData : ICardData
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.Attachments = [Render(data)];
        message.Summary = summary;
        return message;
    }

    /// <summary>Puts what the second card shows above the card of a message.</summary>
    public void Head<TData>(Activity message, TData head) where TData : ICardData
    {
        Attachment card = message.Attachments![0];
        card.Content = BotSdk.Rewrite(card.Content!, below => CardActions.Join(JsonNode.Parse(Expand(head))!, below));
    }

    /// <summary>The JSON of the card.</summary>
    public string Expand<TData>(TData data) where TData : ICardData =>
        Expand(TData.Template, JsonSerializer.Serialize(data, CardJson.Default.GetTypeInfo(typeof(TData))!));

    /// <param name="data">As JSON.</param>
    public string Expand(string template, string data) => _templates[template].Card.Expand(new EvaluationContext(data, _labels[template]));

    /// <summary>The names of the templates there are.</summary>
    public IEnumerable<string> Templates => _templates.Keys;

    private static Template Load(string file)
    {
        try
        {
            string text = File.ReadAllText(file);
            foreach ((int line, string fault) in ToolkitVariable.FindIn(text))
            {
                throw new CardTemplateException(Path.GetFileName(file), line, new FormatException(fault));
            }

            JsonNode template = JsonNode.Parse(text)!;
            CardActions.AddSubmitFallbacks(template);
            string[] labels = [.. LabelUse.FindIn(text).Select(use => use.Name).Append(LabelUse.Language).Distinct()];
            return new Template(new AdaptiveCardTemplate(template.ToJsonString()), labels);
        }
        catch (Exception error) when (error is JsonException or AdaptiveTemplateException)
        {
            int line = 1 + (int)((error as JsonException)?.LineNumber ?? 0);
            throw new CardTemplateException(Path.GetFileName(file), line, error);
        }
    }

    /// <param name="Labels">Names of those that it reads.</param>
    private sealed record Template(AdaptiveCardTemplate Card, IReadOnlyList<string> Labels);
}

/// <summary>A card template that cannot be used.</summary>
/// <param name="file">Its name.</param>
/// <param name="line">Where it is no JSON, from 1.</param>
internal sealed class CardTemplateException(string file, int line, Exception inner) : Exception(inner.Message, inner)
{
    public string File => file;

    public int Line => line;
}
