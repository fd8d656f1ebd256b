using CsBot.Answers.Matching;

namespace CsBot.Tests.Answers;

public sealed class ModelStoreTests : IDisposable
{
    private static readonly TrainingSet Set = new(["a", "b"], [("one", 0), ("two", 1)], ["three"], ["four"]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-models");
    private readonly ModelStore _store;

    public ModelStoreTests() => _store = new ModelStore(Path.Combine(_folder.FullName, "shipped"), _folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void FindsWhatItSaved()
    {
        var trained = new TrainedMatcher(Set, TopicModel.Train(Set), new Thresholds(0.5f, 0.25f, 0.75f, 0.125f));
        _store.Save(trained);
        TrainedMatcher found = _store.Find(Set)!;
        Assert.Equal(trained.Model.Coefficients.All, found.Model.Coefficients.All);
        Assert.Equal(trained.Thresholds, found.Thresholds);
    }

    [Fact]
    public void AnyChangeOfTheContentIsAnotherModel()
    {
        TrainingSet[] others =
        [
            Set with { Labels = ["a", "c"] },
            Set with { Examples = [("one", 0), ("two", 0)] },
            Set with { Examples = [("one", 0), ("too", 1)] },
            Set with { OffTopic = [] },
            Set with { RealWords = ["five"] },
            Set with { SameWords = ["one two"] },
        ];
        Assert.Equal(others.Length + 1, others.Append(Set).Select(ModelStore.NameOf).Distinct().Count());
    }

    [Fact]
    public void AFileThatWasCutOffIsNotUsed()
    {
        _store.Save(new TrainedMatcher(Set, TopicModel.Train(Set), default));
        string file = Path.Combine(_folder.FullName, ModelStore.NameOf(Set));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^4]);
        Assert.Null(_store.Find(Set));
    }
}
