using CsBot.Tests.Requirements;

namespace CsBot.Tests.Content.Cards;

public sealed class CardTemplateTests
{
    public static TheoryData<string> Names => [.. CardFile.Names(CardFile.TemplateEnding)];

    [Theory]
    [MemberData(nameof(Names))]
    public void KeepsToTheRules(string name)
    {
        var problems = CardLint.Problems(CardFile.Read(name));

        Assert.True(problems.Count == 0, $"{name}{CardFile.TemplateEnding}:\n  {string.Join("\n  ", problems)}");
    }

    [Fact]
    public void EveryTemplateHasSampleDataAndEverySampleATemplate() =>
        Assert.Equal(CardFile.Names(CardFile.TemplateEnding), CardFile.Names(CardFile.DataEnding));

    [NodeFact]
    public async Task TheOfficialRendererFindsNothingToSay()
    {
        var problems = await RendererEvents.OfAsync(CardFile.ReadAll());

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
