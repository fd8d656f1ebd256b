using System.Text.Json;
using AdaptiveCards.Templating;

namespace CsBot.Tests.Content.Cards;

/// <summary>
/// What a card template must keep to so that it works in Teams on every device, and for people who do not see it. What an element is made
/// of is asked of the template, what is counted of the card that the sample data makes of it.
/// </summary>
internal static class CardLint
{
    private const int MaxLines = 120;

    /// <summary>Every problem of the card, each with the place in the template or in the expanded card.</summary>
    public static IReadOnlyList<string> Problems(CardFile card)
    {
        var problems = new List<string>();
        if (card.Template.TrimEnd().Split('\n').Length is > MaxLines and var lines)
            problems.Add($"has {lines} lines; {MaxLines} are the most");
        try
        {
            var template = JsonElement.Parse(card.Template);
            var data = JsonElement.Parse(card.Data);
            problems.AddRange(ElementRules.Problems(template));
            problems.AddRange(BindingRules.Problems(template, data));
            string expanded = card.Expand();
            problems.AddRange(WholeCardRules.Problems(expanded));
        }
        catch (Exception unreadable) when (unreadable is JsonException or AdaptiveTemplateException)
        {
            problems.Add(unreadable.Message);
        }
        return problems;
    }
}
