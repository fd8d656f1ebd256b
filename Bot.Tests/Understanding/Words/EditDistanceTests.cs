using CsBot.Understanding.Words;

namespace CsBot.Tests.Understanding.Words;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("done", "done", 0)]
    [InlineData("doen", "done", 1)]
    [InlineData("don", "done", 1)]
    [InlineData("donee", "done", 1)]
    [InlineData("dome", "done", 1)]
    [InlineData("", "ab", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abbrechen", "arbehcen", 3)]
    public void CountsMistakes(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(a, b, 5));
        Assert.Equal(distance, EditDistance.Between(b, a, 5));
    }

    [Fact]
    public void StopsAboveTheBound() => Assert.Equal(2, EditDistance.Between("weiter", "zurück", 1));

    [Fact]
    public void ATextThatIsTooLongIsFar() => Assert.Equal(3, EditDistance.Between(new string('a', 65), new string('a', 65), 2));

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    public void LongerTextsMayHaveMoreMistakes(int letters, int bound) => Assert.Equal(bound, EditDistance.Bound(letters));
}
