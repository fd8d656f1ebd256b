using System.Diagnostics;
using CsBot.Tests.Understanding.Questions;
using CsBot.Understanding.Matching;
using CsBot.Understanding.Sentences;

namespace CsBot.Benchmarks;

/// <summary>How well and how fast the matcher understands: our own answers, messages it has not seen, and public sets.</summary>
internal static class AnswersCommand
{
    private const int Draws = 3;
    private const int Shots = 10;

    public static async Task<int> RunAsync(string? data, string? split, CancellationToken cancellationToken)
    {
        await OwnAnswers.MeasureAsync(cancellationToken);
        if (split is not null)
        {
            await MeasureSplitAsync(split);
        }

        if (data is not null)
        {
            await MeasurePublicAsync("BANKING77", IntentData.Banking77(Path.Combine(data, "banking77")));
            await MeasurePublicAsync("CLINC150", IntentData.Clinc150(Path.Combine(data, "clinc150")));
        }

        return 0;
    }

    private static async Task MeasureSplitAsync(string file)
    {
        UnseenMessages unseen = await UnseenMessages.AskAsync(file);
        await Console.Out.WriteLineAsync(
            $"{Path.GetFileName(file)}: answered rightly {unseen.Answered:P1}, answered or offered {unseen.AnsweredOrOffered:P1}, "
            + $"off-topic answered {unseen.OffTopicAnswered:P1}, commands {unseen.Commands:P1}");
        await Console.Out.WriteLineAsync("  answered or offered by style: " + string.Join(", ", unseen.ByStyle().Select(style => $"{style.Style} {style.Right:P1}")));
    }

    private static async Task MeasurePublicAsync(string name, IntentData data)
    {
        double accuracy = 0, typos = 0, offTopic = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            var random = new Random(draw);
            var watch = Stopwatch.StartNew();
            TopicModel model = TopicModel.Train(WithMeanings(data.Draw(Shots, random)));
            double training = watch.Elapsed.TotalSeconds;
            watch.Restart();
            accuracy += Accuracy(model, data.Test) / Draws;
            double micro = watch.Elapsed.TotalMicroseconds / data.Test.Count;
            typos += Accuracy(model, [.. data.Test.Select(row => (IntentData.WithTypos(row.Text, random), row.Label))]) / Draws;
            offTopic += data.OffTopic.Count == 0 ? 0 : OffTopicRecall(model, data) / Draws;
            await Console.Out.WriteLineAsync($"  {name} draw {draw}: trained in {training:F2} s, {micro:F0} us a message");
        }

        await Console.Out.WriteLineAsync(
            $"{name}, {Shots} examples a topic, mean of {Draws} draws: {accuracy:P1} right, {typos:P1} with typing mistakes"
            + (data.OffTopic.Count == 0 ? "" : $", off-topic found {offTopic:P1} where that costs 2 points"));
    }

    private static TrainingSet WithMeanings(TrainingSet set) =>
        Encoders.Get(Encoders.Shipped) is { } encoder ? set with { Meanings = new MeaningStore(null, null).Of(encoder, set.Language, set.AllTexts) } : set;

    private static double Accuracy(TopicModel model, IReadOnlyList<(string Text, int Label)> rows) =>
        rows.Count(row => model.Match(row.Text)[0].Label == row.Label) / (double)rows.Count;

    /// <summary>The share of off-topic messages below the threshold that costs two points of accuracy on the validation messages.</summary>
    private static double OffTopicRecall(TopicModel model, IntentData data)
    {
        float[] right = [.. data.Validation
            .Select(row => (Best: model.Match(row.Text)[0], row.Label))
            .Where(row => row.Best.Label == row.Label)
            .Select(row => row.Best.Confidence)
            .Order()];
        float threshold = right[(int)(0.02 * data.Validation.Count)];
        return data.OffTopic.Count(text => model.Match(text)[0].Confidence < threshold) / (double)data.OffTopic.Count;
    }
}
