using CsBot.Admin;
using CsBot.Admin.Output;
using CsBot.Understanding;
using CsBot.Understanding.Matching;

namespace CsBot.Tests.Admin;

/// <summary>What training says, where all is learned already.</summary>
public sealed class TrainCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-train");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task EachLanguageIsCountedAndTheFolderIsNamed()
    {
        FileInfo[] shipped = new DirectoryInfo(UnderstandingSetup.ShippedModels).GetFiles();
        foreach (FileInfo file in shipped)
        {
            file.CopyTo(Path.Combine(_folder.FullName, file.Name));
        }

        var output = new StringWriter();
        Assert.Equal(ExitCode.Done, await TrainCommand.RunAsync([], _folder.FullName, output, CancellationToken.None));
        string[] lines = output.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Equal(["de", "en", "es", "fr"], lines[..^1].Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.All(lines[..^1], line => Assert.Matches(@"^\w\w: \d+ topics, [\d,]+ phrasings, known already, read in .+\.$", line));
        int models = shipped.Count(file => file.Extension == ModelStore.Extension);
        Assert.Equal($"{_folder.FullName} has {models} models now, {Figure.OfBytes(_folder.GetFiles().Sum(file => file.Length))} in all.", lines[^1]);
    }
}
