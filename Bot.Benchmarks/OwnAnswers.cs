using System.Diagnostics;
using CsBot.Content.Answers;
using CsBot.Content.Versions;
using CsBot.Understanding.Matching;
using CsBot.Understanding.Sentences;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsBot.Benchmarks;

/// <summary>The bot's own answers: how long it takes to load, to train and to match, and how many of the phrasings are found by a model that has not seen them.</summary>
internal static class OwnAnswers
{
    private const int Rounds = 2;

    public static async Task MeasureAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.AddBot().Build();
        ContentSet content = app.Services.GetRequiredService<ContentVersions>().Current.Content;
        AnswerSet answers = content.Answers.Get("en");
        TrainingSet set = TrainingSets.Of(answers, content.Words.Learned);
        await MeasureAsync("words and letters", set, cancellationToken);
        if (Encoders.Get(Encoders.Shipped) is { } encoder)
        {
            var watch = Stopwatch.StartNew();
            Meanings meanings = new MeaningStore(null, null).Of(encoder, set.Language, set.AllTexts);
            await Console.Out.WriteLineAsync($"  {set.AllTexts.Distinct().Count()} phrasings encoded in {watch.Elapsed.TotalSeconds:F1} s");
            await MeasureAsync("with the encoder", set with { Meanings = meanings }, cancellationToken);
        }
    }

    private static async Task MeasureAsync(string name, TrainingSet set, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        TopicModel trained = TopicModel.Train(set, cancellationToken);
        using var written = new MemoryStream();
        trained.Write(written);
        double training = watch.Elapsed.TotalSeconds;
        (TopicModel model, double loading, double memory) = Load(set, written);
        double[] times = Milliseconds(model, set);
        await Console.Out.WriteLineAsync(
            $"own answers, {name}: {set.Topics} topics, {set.Examples.Count} examples with commands; trained in {training:F1} s, "
            + $"loaded in {loading:F0} ms, {memory:F1} MB, a message {times[times.Length / 2]:F2} ms (p95 {times[times.Length * 95 / 100]:F2})");
        IReadOnlyList<Unseen> unseen = Calibration.AskUnseen(set, cancellationToken);
        Unseen[] topics = [.. unseen.Where(asked => asked.Labels is [var label, ..] && !set.IsCommand(label))];
        await Console.Out.WriteLineAsync(
            $"  phrasings found by a model that has not seen them: first {Share(topics, asked => asked.IsRight):P1}, "
            + $"among the first three {Share(topics, asked => asked.Guesses.Take(3).Any(guess => asked.Labels.Contains(guess.Label))):P1}");
    }

    private static (TopicModel Model, double Milliseconds, double Megabytes) Load(TrainingSet set, MemoryStream written)
    {
        Read();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        TopicModel model = Read();
        double milliseconds = watch.Elapsed.TotalMilliseconds;
        return (model, milliseconds, (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);

        TopicModel Read()
        {
            written.Position = 0;
            return TopicModel.Read(set, written);
        }
    }

    /// <summary>How long each message takes that is no phrasing, one after the other, the shortest time first.</summary>
    private static double[] Milliseconds(TopicModel model, TrainingSet set)
    {
        double[] times = [];
        for (int round = 0; round < Rounds; round++)
        {
            // The first rounds compile. A space more is another text, so that nothing is known of it.
            times = [.. set.Trials.Select(trial => Milliseconds(model, trial.Text + " ")).Order()];
        }

        return times;
    }

    private static double Milliseconds(TopicModel model, string text)
    {
        var watch = Stopwatch.StartNew();
        model.Match(text);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Share<T>(T[] all, Func<T, bool> isRight) => all.Count(isRight) / (double)all.Length;
}
