using System.Text.Json;

namespace CsBot.Tests.Content.Cards;

/// <summary>Rules for each element of a template.</summary>
internal static class ElementRules
{
    private static readonly HashSet<string> _typesOf15 =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Image", "ImageSet", "Media", "Container", "ColumnSet", "Column", "FactSet",
        "ActionSet", "Table", "TableRow", "TableCell", "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle",
        "Input.ChoiceSet", "Action.OpenUrl", "Action.Submit", "Action.Execute", "Action.ShowCard", "Action.ToggleVisibility",
    ];

    /// <summary>Teams draws them; every other client needs what stands in their place.</summary>
    private static readonly HashSet<string> _partsOfTeams = ["Chart.HorizontalBar", "ProgressBar", "Badge", "Icon", "CompoundButton"];

    public static IEnumerable<string> Problems(JsonElement template) => OfCard(template)
        .Concat(CardElement.AllIn(template).SelectMany(element => OfElement(element).Select(problem => $"{element.Path} ({element.Type}): {problem}")));

    private static IEnumerable<string> OfCard(JsonElement template)
    {
        var card = new CardElement("", "AdaptiveCard", template);
        if (card.Text("type") != "AdaptiveCard")
            yield return "\"type\" is not \"AdaptiveCard\"";
        if (card.Text("$schema") is null)
            yield return "\"$schema\" is missing";
        if (card.Text("version") != "1.5")
            yield return "\"version\" is not \"1.5\", the newest that bots may send in Teams";
        if (card.Text("fallbackText") is null)
            yield return "\"fallbackText\" is missing";
    }

    private static IEnumerable<string> OfElement(CardElement element)
    {
        if (!_typesOf15.Contains(element.Type) && !(_partsOfTeams.Contains(element.Type) && element.Has("fallback", JsonValueKind.Object)))
            yield return "is not a type of Adaptive Cards 1.5";
        if (element.Type == "TextBlock" && !element.IsSetTo("wrap", true))
            yield return "lacks \"wrap\": true, so long text is cut off";
        if (element.Type == "Image" && element.Text("altText") is null)
            yield return "lacks \"altText\"";
        if (element.Json.TryGetProperty("$when", out var when) && when.GetRawText() is var text && !text.Contains("${", StringComparison.Ordinal))
            yield return "\"$when\" is not an expression in ${}";
        foreach (string problem in element.IsInput ? OfInput(element) : element.IsAction ? OfAction(element) : [])
            yield return problem;
    }

    private static IEnumerable<string> OfInput(CardElement input)
    {
        if (input.Text("id") is null)
            yield return "lacks \"id\", so its value is not sent";
        if (input.Text("label") is null)
            yield return "lacks \"label\"";
        if (input.IsSetTo("isRequired", true) && input.Text("errorMessage") is null)
            yield return "is required but lacks \"errorMessage\"";
    }

    private static IEnumerable<string> OfAction(CardElement action)
    {
        if (action.Text("title") is null)
            yield return "lacks \"title\", which screen readers read";
        if (action.Text("style") is not (null or "default" or "positive" or "destructive"))
            yield return "has a \"style\" that no client knows";
        if (action.Json.TryGetProperty("isEnabled", out _))
            yield return "has \"isEnabled\", which Teams does not support";
        if (action.Type == "Action.Execute" && action.Text("verb") is null)
            yield return "lacks \"verb\"";
        if (action.Type == "Action.Execute" && !action.Has("data", JsonValueKind.Object))
            yield return "lacks \"data\" with the card's own ids";
        if (action.Type == "Action.OpenUrl" && !IsSafeAddress(action.Text("url")))
            yield return "has a \"url\" that is neither https nor from the data";
    }

    private static bool IsSafeAddress(string? url) => url is not null
        && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("${", StringComparison.Ordinal));
}
