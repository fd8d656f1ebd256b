using System.Text.Json;
using AdaptiveCards.Templating;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.BotBuilder.Templating;

public sealed class TemplateOracleTests
{
    [Fact]
    public void ExpandsEveryCaseAsExpected()
    {
        string[] problems = TemplateCase.All.Select(Problem).OfType<string>().ToArray();

        Assert.True(problems.Length == 0, string.Join('\n', problems));
        Assert.InRange(TemplateCase.All.Count, 250, int.MaxValue);
    }

    [NodeFact]
    public async Task TheOfficialEngineExpandsEveryCaseAsExpected()
    {
        var answers = (await Node.RunAsync("expand-templates.mjs", arguments: TemplateCase.Files)).EnumerateArray().ToArray();

        Assert.Equal(TemplateCase.All.Count, answers.Length);
        Assert.All(TemplateCase.All.Zip(answers), pair =>
        {
            Assert.True(pair.Second.TryGetProperty("expanded", out var expanded), $"{pair.First}: {pair.Second}");
            Assert.True(JsonElement.DeepEquals(pair.First.Expected, expanded), $"{pair.First}: {expanded}");
        });
    }

    private static string? Problem(TemplateCase known)
    {
        var template = new AdaptiveCardTemplate(known.Template.GetRawText());
        string expanded = template.Expand(new EvaluationContext(Raw(known.Data), Raw(known.Host)));
        return JsonElement.DeepEquals(known.Expected, JsonElement.Parse(expanded))
            ? null
            : $"{known}\n  expected {known.Expected.GetRawText()}\n  got      {expanded}";
    }

    private static string? Raw(JsonElement data) => data.ValueKind == JsonValueKind.Undefined ? null : data.GetRawText();
}
