using CsBot.Answers;
using CsBot.Answers.Matching;
using CsBot.Texts;

namespace CsBot.Admin;

/// <summary><c>train --out DIR</c>: trains the answers of Cards/ where the folder does not have them yet, and takes older ones away.</summary>
public static class TrainCommand
{
    public static async Task<int> RunAsync(string[] args, string folder, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using WebApplication app = builder.AddBot().Build();
        var store = new ModelStore(AnswersSetup.ShippedModels, folder);
        AnswerLibrary library = app.Services.GetRequiredService<AnswerLibrary>();
        CommandWords words = app.Services.GetRequiredService<CommandWords>();
        List<string> kept = [];
        foreach (AnswerSet answers in library.All)
        {
            Train(TrainingSets.Of(answers, words.Learned));
            Train(TrainingSets.OfOthers(answers, words.Learned));
        }

        store.Prune(kept);
        return 0;

        void Train(TrainingSet set)
        {
            store.Save(store.Find(set) ?? TrainedMatcher.Train(set, cancellationToken));
            kept.Add(ModelStore.NameOf(set));
        }
    }
}
