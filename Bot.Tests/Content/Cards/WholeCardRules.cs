using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Content.Cards;

namespace CsBot.Tests.Content.Cards;

/// <summary>Rules for the card that the sample data makes.</summary>
internal static class WholeCardRules
{
    private const int MaxActions = 6;
    private const int MaxColumns = 3;
    private const int MaxBytes = 28 * 1024;

    public static IEnumerable<string> Problems(string expanded)
    {
        var elements = CardElement.AllIn(JsonElement.Parse(expanded)).ToArray();
        return OfSize(expanded).Concat(OfBindings(expanded)).Concat(OfIds(elements)).Concat(elements.SelectMany(OfElement));
    }

    private static IEnumerable<string> OfSize(string expanded)
    {
        var sent = JsonNode.Parse(expanded)!;
        CardActions.AddSubmitFallbacks(sent);
        int bytes = Encoding.UTF8.GetByteCount(sent.ToJsonString());
        if (bytes > MaxBytes)
            yield return $"is {bytes} bytes when it is sent; {MaxBytes} are the most";
    }

    private static IEnumerable<string> OfBindings(string expanded)
    {
        if (expanded.IndexOf("${", StringComparison.Ordinal) is >= 0 and var place)
            yield return $"leaves an expression unexpanded: {expanded.Substring(place, Math.Min(40, expanded.Length - place))}";
    }

    private static IEnumerable<string> OfIds(CardElement[] elements)
    {
        string[] ids = elements.Select(element => element.Text("id")).OfType<string>().ToArray();
        foreach (var id in ids.GroupBy(id => id).Where(group => group.Count() > 1))
            yield return $"has the id \"{id.Key}\" {id.Count()} times";
        foreach (string? target in elements.Where(element => element.Type == "Action.ToggleVisibility").SelectMany(Targets).Except(ids))
            yield return $"toggles the id \"{target}\", which no element has";
    }

    private static IEnumerable<string> Targets(CardElement toggle) => toggle.CountOf("targetElements") == 0
        ? []
        : toggle.Json.GetProperty("targetElements").EnumerateArray()
            .Select(target => target.ValueKind == JsonValueKind.String ? target : target.GetProperty("elementId")).Select(id => id.GetString()!);

    private static IEnumerable<string> OfElement(CardElement element)
    {
        if (element.CountOf("actions") is > MaxActions and var actions)
            yield return $"{element.Path} ({element.Type}): has {actions} actions; Teams shows {MaxActions}";
        if (element.CountOf("columns") is > MaxColumns and var columns && element.Type == "ColumnSet")
            yield return $"{element.Path} (ColumnSet): has {columns} columns; {MaxColumns} are the most that fit a phone";
        if (element.Type == "Action.OpenUrl" && element.Text("url")?.StartsWith("https://", StringComparison.Ordinal) != true)
            yield return $"{element.Path} (Action.OpenUrl): opens \"{element.Text("url")}\", which is not https";
    }
}
