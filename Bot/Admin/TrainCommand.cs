using CsBot.Answers;
using CsBot.Answers.Matching;
using CsBot.Texts;

namespace CsBot.Admin;

/// <summary><c>train --out DIR</c>: trains the answers of Cards/ where the folder does not have them yet, and takes older ones away.</summary>
public static class TrainCommand
{
    public static async Task<int> RunAsync(string folder, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using WebApplication app = builder.AddBot().Build();
        var store = new ModelStore(AnswersSetup.ShippedModels, folder);
        AnswerLibrary library = app.Services.GetRequiredService<AnswerLibrary>();
        CommandWords words = app.Services.GetRequiredService<CommandWords>();
        foreach (AnswerSet answers in library.All)
        {
            TrainingSet set = TrainingSets.Of(answers, words.Languages);
            (Rows coefficients, Thresholds thresholds) = store.Find(set)
                ?? (TopicModel.Train(set, cancellationToken).Coefficients, Calibration.Find(set, label => label >= answers.Topics.Count, cancellationToken));
            store.Save(set, coefficients, thresholds);
        }

        store.Prune([.. library.All.Select(answers => ModelStore.NameOf(TrainingSets.Of(answers, words.Languages)))]);
        return 0;
    }
}
