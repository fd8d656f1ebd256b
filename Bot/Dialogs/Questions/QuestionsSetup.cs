namespace CsBot.Dialogs.Questions;

public static class QuestionsSetup
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddScoped<AnswerCards>();
        services.AddScoped<QuestionReplies>();
        services.AddScoped<QuestionLog>();
        services.AddScoped<RatingCommands>();
        services.AddScoped<ICommandGroup>(provider => provider.GetRequiredService<RatingCommands>());
        services.AddScoped<ICommandGroup, QuestionCommands>();
        return services;
    }
}
