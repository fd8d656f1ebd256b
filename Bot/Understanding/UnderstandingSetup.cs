using CsBot.Content.Versions;
using CsBot.Content.Words;
using CsBot.Understanding.Choosing;
using CsBot.Understanding.Languages;
using CsBot.Understanding.Matching;
using CsBot.Understanding.Questions;
using CsBot.Understanding.Sentences;
using CsBot.Understanding.Words;
using Microsoft.Extensions.Options;

namespace CsBot.Understanding;

internal static class UnderstandingSetup
{
    /// <summary>The folder of trained models, beside the program and in the data folder.</summary>
    private const string Folder = "answers";

    /// <summary>Made when the bot is built, for the content that comes with it.</summary>
    public static string ShippedModels { get; } = Path.Combine(AppContext.BaseDirectory, Folder);

    /// <param name="dataFolder">Where the bot keeps its files, for the models of edited answers.</param>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, Func<IServiceProvider, string> dataFolder)
    {
        services.AddChoosing();
        services.AddOptions<AnswerOptions>().BindConfiguration(AnswerOptions.Section);
        string Own(IServiceProvider provider) =>
            provider.GetRequiredService<IOptions<AnswerOptions>>().Value.ModelFolder ?? Path.Combine(dataFolder(provider), Folder);
        services.AddSingleton<TextLikeness>();
        services.AddSingleton(provider => new ModelStore(ShippedModels, Own(provider)));
        services.AddSingleton(provider => new MeaningStore(ShippedModels, Own(provider)));
        services.AddScoped(OfAllLanguages);
        services.AddScoped<IVersionPart>(provider => provider.GetRequiredService<AnswerBooks>());
        services.AddScoped<IQuestionMatcher, TopicMatcher>();
        services.AddScoped(provider => new LanguageReader(provider.GetRequiredService<ContentVersion>().Content));
        services.AddScoped<IVersionPart>(provider => provider.GetRequiredService<LanguageReader>());
        services.AddSingleton<IVersionCheck, WorseAnswers>();
        services.AddScoped<QuestionReader>().AddScoped<CommandSense>();
        services.AddScoped(provider => new CommandWords(provider.GetRequiredService<WordSet>().Languages));
        return services;
    }

    /// <summary>They hold every language, so those of a version share them.</summary>
    private static AnswerBooks OfAllLanguages(IServiceProvider provider) => provider.GetRequiredService<ContentVersion>() is var version && version.First == version
        ? ActivatorUtilities.CreateInstance<AnswerBooks>(provider)
        : version.First.Get<AnswerBooks>();
}
