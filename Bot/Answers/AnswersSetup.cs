using CsBot.Answers.Matching;
using CsBot.Guides;
using CsBot.Storage;
using CsBot.Texts;
using Microsoft.Extensions.Options;

namespace CsBot.Answers;

public static class AnswersSetup
{
    /// <summary>The folder of trained models, beside the program and in the data folder.</summary>
    private const string Folder = "answers";

    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptions<AnswerOptions>().BindConfiguration(AnswerOptions.Section);
        services.AddSingleton(provider => AnswerLoader.Load(
            provider.GetRequiredService<IOptions<ContentOptions>>().Value.FullPath, provider.GetRequiredService<GuideLibrary>()));
        services.AddSingleton(provider => new ModelStore(ShippedModels, OwnModels(provider)));
        services.AddSingleton(provider => new AnswerBooks(
            provider.GetRequiredService<ModelStore>(), provider.GetRequiredService<CommandWords>(), provider.GetRequiredService<ILogger<AnswerBooks>>()));
        services.AddSingleton<IQuestionMatcher, TopicMatcher>();
        services.AddSingleton<QuestionReader>();
        services.AddHostedService<AnswerReload>();
        return services;
    }

    /// <summary>Made when the bot is built, for the content that comes with it.</summary>
    public static string ShippedModels { get; } = Path.Combine(AppContext.BaseDirectory, Folder);

    private static string OwnModels(IServiceProvider services) =>
        services.GetRequiredService<IOptions<AnswerOptions>>().Value.ModelFolder ?? Path.Combine(
            services.GetRequiredService<IOptions<StorageOptions>>().Value.FolderIn(services.GetRequiredService<IHostEnvironment>()), Folder);
}
