using CsBot.Admin;
using CsBot.Tests.Requirements;
using Xunit.Abstractions;

namespace CsBot.Tests.Understanding.Questions;

/// <summary>What people say in a sentence of their own: idioms that mean a command, and sentences that only look like one, with the whole bot.</summary>
public sealed class SentenceTests(ITestOutputHelper output)
{
    private const double IdiomsReached = 0.85;

    [Fact]
    public async Task IdiomsAreTheirCommand()
    {
        (string Language, string Command, string Message)[] idioms = Read("idioms.tsv");
        Assert.True(idioms.Length >= 120, "idioms have been lost");
        AskResult[] results = await AskAsync(idioms);
        string[] missed = [.. idioms.Zip(results).Where(pair => pair.Second.Command != pair.First.Command)
            .Select(pair => $"{pair.First.Language} {pair.First.Message}: {pair.Second.Kind} {pair.Second.Command}")];
        output.WriteLine($"{idioms.Length - missed.Length} of {idioms.Length}");
        Array.ForEach(missed, output.WriteLine);
        Assert.InRange(1 - (missed.Length / (double)idioms.Length), IdiomsReached, 1);
    }

    [Fact]
    public async Task SentencesNegationsAndNumbersAreNoCommands()
    {
        (string Language, string Not, string Message)[] sentences = Read("sentences.tsv");
        Assert.True(sentences.Length >= 70, "sentences have been lost");
        AskResult[] results = await AskAsync(sentences);
        Assert.Empty(sentences.Zip(results).Where(pair => pair.First.Not.Split(',').Contains(pair.Second.Command))
            .Select(pair => $"{pair.First.Language} {pair.First.Message}: {pair.Second.Command}"));
    }

    private static async Task<AskResult[]> AskAsync((string Language, string What, string Message)[] messages)
    {
        await using AskHost host = await AskHost.StartAsync();
        var results = new List<AskResult>();
        foreach ((string language, _, string message) in messages)
        {
            results.Add(await host.AskAsync(new AskMessage(null, message, language, null), CancellationToken.None));
        }

        return [.. results];
    }

    private static (string Language, string What, string Message)[] Read(string file) =>
        [.. File.ReadLines(Repository.PathTo("Bot.Tests", "Understanding", "Questions", file)).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1], parts[2]))];
}
