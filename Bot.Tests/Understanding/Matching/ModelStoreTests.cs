using CsBot.Understanding.Matching;

namespace CsBot.Tests.Understanding.Matching;

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
        Assert.All(Set.Examples, example => Assert.Equal(trained.Model.Match(example.Text), found.Model.Match(example.Text)));
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
            Set with { SmallTalk = [1] },
            Set with { Trials = [("six", [])] },
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

    [Fact]
    public void PruningKeepsWhatIsNamedAndTheNewestOfTheOthers()
    {
        for (int day = 1; day <= 4; day++)
        {
            string file = Path.Combine(_folder.FullName, $"{day}{ModelStore.Extension}");
            File.WriteAllText(file, "");
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 11, day, 0, 0, 0, DateTimeKind.Utc));
        }

        _store.Prune([$"1{ModelStore.Extension}"], others: 1);
        Assert.Equal(["1", "4"], _folder.GetFiles().Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PruningHasNothingToDoWhereNothingWasTrained()
    {
        new ModelStore("", null).Prune([]);
        new ModelStore("", Path.Combine(_folder.FullName, "none")).Prune([]);
        Assert.True(_folder.Exists);
    }
}
