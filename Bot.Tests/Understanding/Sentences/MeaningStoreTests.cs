using CsBot.Understanding.Sentences;

namespace CsBot.Tests.Understanding.Sentences;

public sealed class MeaningStoreTests : IDisposable
{
    private static readonly SentenceEncoder Encoder = Encoders.Get(Encoders.Shipped)!;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-meanings");
    private readonly string _shipped;
    private readonly string _own;

    public MeaningStoreTests() => (_shipped, _own) = (Path.Combine(_folder.FullName, "shipped"), Path.Combine(_folder.FullName, "own"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void WhatWasEncodedOnceIsKept()
    {
        Half[] first = new MeaningStore(null, _own).Of(Encoder, "en", ["one", "two"]).Of("two");
        File.SetLastWriteTimeUtc(FileIn(_own), DateTime.UnixEpoch);
        Assert.Equal(first, new MeaningStore(null, _own).Of(Encoder, "en", ["two", "one"]).Of("two"));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(FileIn(_own)));
    }

    [Fact]
    public void AfterAnEditOnlyWhatIsNotShippedIsKeptBesides()
    {
        new MeaningStore(null, _shipped).Of(Encoder, "en", ["one", "two"]);
        long record = new FileInfo(FileIn(_shipped)).Length / 2;
        new MeaningStore(_shipped, _own).Of(Encoder, "en", ["one", "three", "four"]);
        Assert.Equal(2 * record, new FileInfo(FileIn(_own)).Length);
        new MeaningStore(_shipped, _own).Of(Encoder, "en", ["one", "four", "five"]);
        Assert.Equal(2 * record, new FileInfo(FileIn(_own)).Length);
    }

    [Fact]
    public void AFileThatWasCutOffIsMadeWholeAgain()
    {
        Half[] meaning = new MeaningStore(null, _own).Of(Encoder, "en", ["one"]).Of("one");
        File.WriteAllBytes(FileIn(_own), File.ReadAllBytes(FileIn(_own))[..^1]);
        Assert.Equal(meaning, new MeaningStore(null, _own).Of(Encoder, "en", ["one"]).Of("one"));
    }

    [Fact]
    public void WhereNothingCanBeKeptItIsEncodedAllTheSame() =>
        Assert.Equal(Encoder.Encode("one")[0], (float)new MeaningStore(_shipped, null).Of(Encoder, "en", ["one"]).Of("one")[0], 3);

    private static string FileIn(string folder) => Path.Combine(folder, MeaningStore.FileOf("en"));
}
