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
            if (encoder is null || answers.Language == GuideLibrary.DefaultLanguage)
            {
                Train(set);
            }

            if (encoder is not null)
            {
                Train(set with { Meanings = meanings.Of(encoder, set.Language, set.AllTexts) });
            }
        }

        store.Prune(kept);
        return ExitCode.Done;

        void Train(TrainingSet set)
        {
            store.Save(store.Find(set) ?? TrainedMatcher.Train(set, cancellationToken));
            kept.Add(ModelStore.NameOf(set));
        }
    }
}
