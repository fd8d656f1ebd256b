using CsBot.Understanding.Questions;

namespace CsBot.Tests.Understanding.Questions;

public sealed class ClausesTests
{
    [Theory]
    [InlineData("the link does not work", "the link does not work")]
    [InlineData("Hi! The link does not work.", "Hi! The link does not work")]
    [InlineData("the link does not work and i have no password", "the link does not work|i have no password")]
    [InlineData("Name and address are missing.", "Name and address are missing")]
    [InlineData("no mail came? also the page is blank", "no mail came|the page is blank")]
    [InlineData("One. Two. Three.", "One. Two. Three")]
    [InlineData("first the link fails, and then also the code is refused", "first the link fails|the code is refused")]
    [InlineData("the mail is gone; my password too; what do I do now", "the mail is gone|my password too|what do I do now")]
    [InlineData("it says ready.to.go on the page", "it says ready.to.go on the page")]
    public void SplitsWhereAnotherProblemMayBegin(string text, string parts) =>
        Assert.Equal(parts.Split('|').Order(StringComparer.Ordinal), Clauses.Of(text).Order(StringComparer.Ordinal));
}
