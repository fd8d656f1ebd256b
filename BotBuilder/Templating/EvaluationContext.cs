namespace AdaptiveCards.Templating;

/// <summary>
/// The data a template is expanded with. Each value may be a JSON string, a <see cref="System.Text.Json.JsonElement"/>,
/// a <see cref="System.Text.Json.Nodes.JsonNode"/> or any object that System.Text.Json serializes.
/// </summary>
public sealed class EvaluationContext
{
    /// <summary>Creates a context without data: every <c>${name}</c> stays as it is written.</summary>
    public EvaluationContext()
    {
    }

    /// <summary>Creates a context over objects.</summary>
    public EvaluationContext(object? rootData, object? hostData = default)
    {
        Root = rootData;
        Host = hostData;
    }

    /// <summary>Creates a context over JSON text.</summary>
    public EvaluationContext(string? rootJson, string? hostJson = default)
    {
        Root = rootJson;
        Host = hostJson;
    }

    /// <summary>What <c>$root</c> names, and what a bare name is looked up in until a <c>$data</c> narrows it.</summary>
    public object? Root { get; set; }

    /// <summary>What <c>$host</c> names: facts about where the card is shown.</summary>
    public object? Host { get; set; }
}
