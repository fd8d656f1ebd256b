using CsBot.Understanding.Matching;

namespace CsBot.Tests.Understanding.Matching;

/// <summary>The matcher on a few topics of its own.</summary>
public sealed class TopicModelTests
{
    private static readonly string[] Labels = ["lost-key", "opening-hours", "lost-bicycle"];

    private static readonly TrainingSet Set = new(
        Labels,
        [
            ("I have lost my key", 0), ("my key is gone", 0), ("where is the spare key", 0), ("cannot find the key of the house", 0),
            ("when do you open", 1), ("what are your opening hours", 1), ("are you open on sunday", 1), ("how long are you open today", 1),
            ("somebody took my bicycle", 2), ("my bike has been stolen", 2), ("where is my bicycle", 2), ("the bicycle is not there any more", 2),
        ],
        [],
        ["kex"]);

    private static readonly TopicModel Model = TopicModel.Train(Set);

    [Theory]
    [InlineData("my key, where is it", "lost-key")]
    [InlineData("are you open tomorrow?", "opening-hours")]
    [InlineData("They stole my bike!", "lost-bicycle")]
    [InlineData("i lots my kye", "lost-key")]
    [InlineData("my bicylce is gone", "lost-bicycle")]
    [InlineData("OPENNING HUORS", "opening-hours")]
    public void FindsTheTopicOfWordsItHasNotSeen(string text, string topic) => Assert.Equal(topic, Labels[Model.Match(text)[0].Label]);

    [Fact]
    public void IsSureOfItsOwnExamplesAndNotOfWhatIsFar()
    {
        float least = Set.Examples.Min(example => Model.Match(example.Text)[0].Confidence);
        Assert.All(
            new[] { "quarterly revenue of the subsidiary", "xyzzy", "", "!!!", new string('q', 5000) },
            far => Assert.True(Model.Match(far)[0].Confidence < least / 2, far));
    }

    [Fact]
    public void NamesTheExampleThatIsNearest() =>
        Assert.Equal("are you open on sunday", Set.Examples[Model.Match("open on sundays?")[0].Example].Text);

    [Fact]
    public void TheSameExamplesGiveTheSameModel() =>
        Assert.Equal(Written(Model), Written(TopicModel.Train(Set)));

    [Fact]
    public void AModelThatWasKeptAnswersAsBefore()
    {
        var restored = TopicModel.Read(Set, new MemoryStream(Written(Model)));
        Assert.All(Set.Examples, example => Assert.Equal(Model.Match(example.Text), restored.Match(example.Text)));
    }

    [Fact]
    public void APriorDecidesWhatIsClose()
    {
        const string both = "where is my";
        Guess[] without = Model.Match(both);
        float[] prior = new float[Labels.Length];
        prior[without[1].Label] = 3;
        Assert.Equal(without[1].Label, Model.Match(both, prior)[0].Label);
    }

    private static byte[] Written(TopicModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
