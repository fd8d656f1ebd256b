namespace CsBot.Dialogs.Questions;

public static class QuestionsSetup
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddSingleton<AnswerCards>();
        services.AddSingleton<QuestionReplies>();
        services.AddSingleton<QuestionLog>();
        services.AddSingleton<RatingCommands>();
        services.AddSingleton<ICommandGroup>(provider => provider.GetRequiredService<RatingCommands>());
        services.AddSingleton<ICommandGroup, QuestionCommands>();
        return services;
    }
}
