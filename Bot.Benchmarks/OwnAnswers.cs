using System.Diagnostics;
using CsBot.Content.Answers;
using CsBot.Content.Versions;
using CsBot.Understanding.Matching;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsBot.Benchmarks;

/// <summary>The bot's own answers: how long it takes to load, to train and to match, and how many of the phrasings are found by a model that has not seen them.</summary>
internal static class OwnAnswers
{
    private const int Rounds = 3;

    public static async Task MeasureAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.AddBot().Build();
        ContentSet content = app.Services.GetRequiredService<ContentVersions>().Current.Content;
        AnswerSet answers = content.Answers.Get("en");
        TrainingSet set = TrainingSets.Of(answers, content.Words.Learned);
        var watch = Stopwatch.StartNew();
        TopicModel trained = TopicModel.Train(set, cancellationToken);
        float[] numbers = [.. trained.Coefficients.All, .. trained.Scope.Coefficients.All];
        double training = watch.Elapsed.TotalSeconds;
        (TopicModel model, double loading, double memory) = Load(set, numbers);
        await Console.Out.WriteLineAsync(
            $"own answers: {answers.Topics.Count} topics, {set.Examples.Count} examples with commands; trained in {training:F1} s, "
            + $"loaded in {loading:F0} ms, {memory:F1} MB, {MicrosecondsPerMessage(model, set):F0} us a message");
        Unseen[] unseen = [.. Calibration.AskUnseen(set, cancellationToken)];
        Unseen[] topics = [.. unseen.Where(asked => asked.Labels is [var label, ..] && label < answers.Topics.Count)];
        await Console.Out.WriteLineAsync(
            $"  phrasings found by a model that has not seen them: first {Share(topics, asked => asked.IsRight):P1}, "
            + $"among the first three {Share(topics, asked => asked.Guesses.Take(3).Any(guess => asked.Labels.Contains(guess.Label))):P1}");
    }

    private static (TopicModel Model, double Milliseconds, double Megabytes) Load(TrainingSet set, float[] numbers)
    {
        TopicModel.Restore(set, numbers);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var model = TopicModel.Restore(set, numbers);
        double milliseconds = watch.Elapsed.TotalMilliseconds;
        return (model, milliseconds, (GC.GetTotalMemory(forceFullCollection: true) - before + (numbers.Length * sizeof(float))) / 1e6);
    }

    private static double MicrosecondsPerMessage(TopicModel model, TrainingSet set)
    {
        var watch = new Stopwatch();
        for (int round = 0; round <= Rounds; round++)
        {
            // The first round compiles.
            if (round == 1)
            {
                watch.Start();
            }

            foreach (string text in set.OffTopic.Concat(set.Examples.Select(example => example.Text)))
            {
                model.Match(text);
            }
        }

        return watch.Elapsed.TotalMicroseconds / Rounds / (set.OffTopic.Count + set.Examples.Count);
    }

    private static double Share<T>(T[] all, Func<T, bool> isRight) => all.Count(isRight) / (double)all.Length;
}
