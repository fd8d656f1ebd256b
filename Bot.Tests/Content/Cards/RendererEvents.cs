using System.Text.Json.Nodes;
using CsBot.Content.Cards;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Content.Cards;

/// <summary>What npm's <c>adaptivecards</c> reports when it parses and validates cards, with Teams' limit of six actions.</summary>
internal static class RendererEvents
{
    public static async Task<IReadOnlyList<string>> OfAsync(IEnumerable<CardFile> cards)
    {
        var input = new JsonObject();
        foreach (var card in cards)
        {
            var sent = JsonNode.Parse(card.Expand())!;
            CardActions.AddSubmitFallbacks(sent);
            input[card.Name] = sent;
        }
        var problems = await Node.RunAsync("parse-cards.mjs", input.ToJsonString());
        return [.. problems.EnumerateArray().Select(problem => problem.GetString()!)];
    }
}
