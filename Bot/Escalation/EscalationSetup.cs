using CsBot.Dialogs;

namespace CsBot.Escalation;

public static class EscalationSetup
{
    public static IServiceCollection AddEscalation(this IServiceCollection services)
    {
        services.AddOptions<EscalationOptions>().BindConfiguration(EscalationOptions.Section).ValidateOnStart();
        services.AddSingleton<SupportChannel>();
        services.AddSingleton<SupportCards>();
        services.AddSingleton<TicketDesk>();
        services.AddSingleton<SupportBot>();
        services.AddSingleton<EscalateDialog>();
        services.AddSingleton<ICardActionHandler, ReplyToTicketHandler>();
        services.AddSingleton<ICardActionHandler, CloseTicketHandler>();
        services.AddSingleton<ICommandGroup, PersonCommands>();
        services.AddSingleton<ICommandGroup, AnswerSupportCommand>();
        return services;
    }
}
