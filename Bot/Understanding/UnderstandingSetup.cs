using CsBot.Storage;
using CsBot.Understanding.Matching;
using CsBot.Understanding.Questions;
using Microsoft.Extensions.Options;

namespace CsBot.Understanding;

public static class UnderstandingSetup
{
    /// <summary>The folder of trained models, beside the program and in the data folder.</summary>
    private const string Folder = "answers";

    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptions<AnswerOptions>().BindConfiguration(AnswerOptions.Section);
        services.AddSingleton(provider => new ModelStore(ShippedModels, OwnModels(provider)));
        services.AddScoped<AnswerBooks>();
        services.AddScoped<IQuestionMatcher, TopicMatcher>();
        services.AddScoped<QuestionReader>();
        return services;
    }

    /// <summary>Made when the bot is built, for the content that comes with it.</summary>
    public static string ShippedModels { get; } = Path.Combine(AppContext.BaseDirectory, Folder);

    private static string OwnModels(IServiceProvider services) =>
        services.GetRequiredService<IOptions<AnswerOptions>>().Value.ModelFolder ?? Path.Combine(
            services.GetRequiredService<IOptions<StorageOptions>>().Value.FolderIn(services.GetRequiredService<IHostEnvironment>()), Folder);
}
