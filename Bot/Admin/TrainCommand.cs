using System.Diagnostics;
using CsBot.Admin.Output;
using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Versions;
using CsBot.Understanding;
using CsBot.Understanding.Matching;
using CsBot.Understanding.Sentences;

namespace CsBot.Admin;

/// <summary><c>train --out DIR</c>: trains the answers of Cards/ where the folder does not have them yet, and takes older ones away.</summary>
internal static class TrainCommand
{
    public static async Task<int> RunAsync(string[] settings, string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await using WebApplication app = CommandHost.CreateBuilder(settings).AddBot().Build();
        var store = new ModelStore(UnderstandingSetup.ShippedModels, folder);
        var meanings = new MeaningStore(shipped: null, folder);
        SentenceEncoder? encoder = Encoders.Get(Encoders.Shipped);
        ContentSet content = app.Services.GetRequiredService<ContentVersions>().Current.Content;
        List<string> kept = [];
        foreach (AnswerSet answers in content.Answers.All)
        {
            TrainingSet set = TrainingSets.Of(answers, content.Words.Learned);
            long start = Stopwatch.GetTimestamp();
            bool isNew = false;
            if (encoder is null || answers.Language == GuideLibrary.DefaultLanguage)
            {
                isNew |= Train(set);
            }

            if (encoder is not null)
            {
                isNew |= Train(set with { Meanings = meanings.Of(encoder, set.Language, set.AllTexts) });
            }

            string size = $"{Figure.Of(set.Topics, "topic", "topics")}, {Figure.Of(set.Examples.Count, "phrasing", "phrasings")}";
            await output.WriteLineAsync($"{set.Language}: {size}, {(isNew ? "learned" : "known already, read")} in {Figure.Of(Stopwatch.GetElapsedTime(start))}.");
        }

        store.Prune(kept);
        string bytes = Figure.OfBytes(new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length));
        await output.WriteLineAsync($"{Path.GetFullPath(folder)} has {Figure.Of(kept.Count, "model", "models")} now, {bytes} in all.");
        return ExitCode.Done;

        bool Train(TrainingSet set)
        {
            TrainedMatcher? known = store.Find(set);
            store.Save(known ?? TrainedMatcher.Train(set, cancellationToken));
            kept.Add(ModelStore.NameOf(set));
            return known is null;
        }
    }
}
