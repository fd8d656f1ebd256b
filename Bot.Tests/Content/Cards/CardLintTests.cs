using CsBot.Tests.Requirements;

namespace CsBot.Tests.Content.Cards;

/// <summary>Each rule catches a card that breaks it, and a good card has no problem.</summary>
public sealed class CardLintTests
{
    private const string Body = """{"type": "TextBlock", "text": "${title}", "wrap": true}""";
    private const string Execute = """{"type": "Action.Execute", "title": "Go", "verb": "go", "data": {"card": "${card}"}}""";
    private const string Data = """{"title": "Hi", "card": "k1", "items": [{"name": "A"}, {"name": "B"}], "link": {"url": "https://example.com"}}""";

    [Fact]
    public void FindsNothingInAGoodCard()
    {
        var good = Card($$$"""
            {{{Body}}},
            {"$when": "${exists(notice)}", "type": "TextBlock", "text": "${notice.text} ${if(exists(notice.sign), toUpper('a b'), $root.title)}", "wrap": true},
            {"$data": "${items}", "type": "TextBlock", "text": "${$index}: ${name} of ${$root.title}", "wrap": true, "id": "item${$index}"},
            {"$data": "${link}", "type": "ActionSet", "actions": [{"type": "Action.OpenUrl", "title": "Open", "url": "${url}"}]},
            {"$data": [{"n": 1}], "type": "TextBlock", "text": "${n}", "wrap": true, "isVisible": false, "id": "more"},
            {"type": "Input.Text", "id": "a", "label": "A", "isRequired": true, "errorMessage": "Write A"}
            """, $$$"""{{{Execute}}}, {"type": "Action.ToggleVisibility", "title": "More", "targetElements": ["more", {"elementId": "item1"}]}""");

        Assert.Equal([], CardLint.Problems(good));
    }

    [Theory]
    [InlineData("""{"type": "TextBlock", "text": "x"}""", "body[0] (TextBlock): lacks \"wrap\": true")]
    [InlineData("""{"type": "TextBlock", "text": "x", "wrap": false}""", "body[0] (TextBlock): lacks \"wrap\": true")]
    [InlineData("""{"type": "Image", "url": "https://example.com/a.png"}""", "body[0] (Image): lacks \"altText\"")]
    [InlineData("""{"type": "Container", "items": [{"type": "Image", "url": "u", "altText": ""}]}""", "body[0].items[0] (Image): lacks \"altText\"")]
    [InlineData("""{"type": "Input.Text", "id": "a"}""", "body[0] (Input.Text): lacks \"label\"")]
    [InlineData("""{"type": "Input.Date", "label": "A"}""", "body[0] (Input.Date): lacks \"id\"")]
    [InlineData("""{"type": "Input.Text", "id": "a", "label": "A", "isRequired": true}""", "body[0] (Input.Text): is required but lacks \"errorMessage\"")]
    [InlineData("""{"type": "Chart.Donut"}""", "body[0] (Chart.Donut): is not a type of Adaptive Cards 1.5")]
    [InlineData("""{"$when": false, "type": "Container", "items": []}""", "body[0] (Container): \"$when\" is not an expression")]
    [InlineData("""{"type": "Container", "id": "a", "items": [{"type": "Container", "id": "a", "items": []}]}""", "has the id \"a\" 2 times")]
    [InlineData("""{"$data": "${items}", "type": "Container", "id": "a", "items": []}""", "has the id \"a\" 2 times")]
    [InlineData("""{"type": "ColumnSet", "columns": [{}, {}, {}, {}]}""", "body[0] (ColumnSet): has 4 columns")]
    [InlineData("""{"type": "TextBlock", "text": "\\${x}", "wrap": true}""", "leaves an expression unexpanded: ${x}")]
    [InlineData("""{"type": "TextBlock", "text": "${titel}", "wrap": true}""", "body[0].text: \"titel\" is not in the sample data")]
    [InlineData("""{"type": "TextBlock", "text": "${$root.link.title}", "wrap": true}""", "body[0].text: \"$root.link.title\" is not in the sample data")]
    [InlineData("""{"$data": "${items}", "type": "TextBlock", "text": "${title}", "wrap": true}""", "body[0].text: \"title\" is not in the sample data")]
    [InlineData("""{"$data": "${itms}", "type": "TextBlock", "text": "x", "wrap": true}""", "body[0].$data: \"itms\" is not in the sample data")]
    [InlineData("""{"type": "TextBlock", "text": "${lenght(title)}", "wrap": true}""", "body[0].text: There is no function 'lenght'")]
    [InlineData("""{"type": "TextBlock", "text": "${'a", "wrap": true}""", "body[0].text: The \"${\" at column 1 is not closed")]
    public void CatchesABadElement(string element, string problem) => AssertCaught(Card(element, Execute), problem);

    [Theory]
    [InlineData("""{"type": "Action.Execute", "title": "Go", "data": {"card": "k"}}""", "actions[0] (Action.Execute): lacks \"verb\"")]
    [InlineData("""{"type": "Action.Execute", "title": "Go", "verb": "go"}""", "actions[0] (Action.Execute): lacks \"data\"")]
    [InlineData("""{"type": "Action.Execute", "verb": "go", "data": {}}""", "actions[0] (Action.Execute): lacks \"title\"")]
    [InlineData("""{"type": "Action.Submit", "title": "Go", "style": "primary"}""", "actions[0] (Action.Submit): has a \"style\"")]
    [InlineData("""{"type": "Action.Submit", "title": "Go", "style": "danger"}""", "actions[0] (Action.Submit): has a \"style\"")]
    [InlineData("""{"type": "Action.Submit", "title": "Go", "isEnabled": false}""", "actions[0] (Action.Submit): has \"isEnabled\"")]
    [InlineData("""{"type": "Action.OpenUrl", "title": "Go", "url": "http://example.com"}""", "actions[0] (Action.OpenUrl): has a \"url\"")]
    [InlineData("""{"type": "Action.OpenUrl", "title": "Go"}""", "actions[0] (Action.OpenUrl): has a \"url\"")]
    [InlineData("""{"type": "Action.OpenUrl", "title": "Go", "url": "${title}"}""", "actions[0] (Action.OpenUrl): opens \"Hi\"")]
    [InlineData("""{"type": "Action.ToggleVisibility", "title": "Go", "targetElements": ["gone"]}""", "toggles the id \"gone\"")]
    [InlineData("""{"$data": [1, 2, 3, 4, 5, 6, 7], "type": "Action.Submit", "title": "Go"}""", "(AdaptiveCard): has 7 actions; Teams shows 6")]
    public void CatchesABadAction(string action, string problem) => AssertCaught(Card(Body, action), problem);

    [Theory]
    [InlineData("\"AdaptiveCard\"", "\"Card\"", "\"type\" is not \"AdaptiveCard\"")]
    [InlineData("\"$schema\"", "\"schema\"", "\"$schema\" is missing")]
    [InlineData("\"1.5\"", "\"1.6\"", "\"version\" is not \"1.5\"")]
    [InlineData("\"fallbackText\"", "\"fallback\"", "\"fallbackText\" is missing")]
    [InlineData("\"wrap\"", "\"wrap\": true, \"wrap\"", "The template is not valid JSON")]
    [InlineData("\"body\"", "body", "is an invalid")]
    [InlineData("\n", "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", "lines; 120 are the most")]
    public void CatchesABadCard(string from, string to, string problem)
    {
        var good = Card(Body, Execute);

        AssertCaught(good with { Template = good.Template.Replace(from, to, StringComparison.Ordinal) }, problem);
    }

    [Fact]
    public void CatchesACardThatIsTooLarge() =>
        AssertCaught(Card(Body, Execute) with { Data = $$"""{"title": "{{new string('ß', 14 * 1024)}}", "card": "k1"}""" }, "bytes when it is sent");

    [Fact]
    public void ReportsAllProblemsAtOnce()
    {
        var problems = CardLint.Problems(Card("""{"type": "TextBlock", "text": "${a} ${b}"}, {"type": "Image", "url": "u"}""", Execute));

        Assert.Equal(5, problems.Count);
    }

    [NodeFact]
    public async Task TheOfficialRendererReportsWhatItDoesNotUnderstand()
    {
        var bad = Card("""{"type": "TextBlock", "text": "x", "size": "Huge"}, {"type": "Input.Text"}, {"type": "Bogus"}""", Execute);

        var problems = await RendererEvents.OfAsync([bad, Card(Body, Execute) with { Name = "good" }]);

        Assert.Equal(
            ["bad: TextBlock: ", "bad: card: ", "bad: Input.Text: "],
            problems.Select(problem => problem[..(problem.LastIndexOf(": ", StringComparison.Ordinal) + 2)]));
    }

    private static CardFile Card(string body, string actions) => new("bad", $$"""
        {
          "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
          "type": "AdaptiveCard",
          "version": "1.5",
          "fallbackText": "Hi",
          "body": [{{body}}],
          "actions": [{{actions}}]
        }
        """, Data);

    private static void AssertCaught(CardFile card, string problem)
    {
        var problems = CardLint.Problems(card);

        Assert.Contains(problems, found => found.Contains(problem, StringComparison.Ordinal));
    }
}
