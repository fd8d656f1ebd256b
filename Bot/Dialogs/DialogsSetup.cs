using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Mail;
using CsBot.Dialogs.Questions;
using CsBot.Dialogs.Requests;

namespace CsBot.Dialogs;

internal static class DialogsSetup
{
    /// <summary>Commands, the dialogs of the root and timers are found by their interfaces.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddScoped<CardSender>().AddScoped<CommandTable>().AddScoped<InputReader>().AddScoped<RootDialog>().AddScoped<CustomerChat>();
        services.AddScoped<ArrivalAnswers>().AddScoped<IdleAnswers>().AddScoped<Turns.ITurnRecovery, DialogRecovery>().AddScoped<Turns.ITurnLanguage, ChatLanguage>();
        services.AddScoped<GuideCards>().AddScoped<StepCards>().AddScoped<FinishCards>().AddScoped<WaitingCard>().AddScoped<WaitTimes>();
        services.AddScoped<TroubleDialog>().AddScoped<JourneyLog>();
        services.AddScoped<MailCards>().AddScoped<InvitationWords>().AddScoped<TriageQuestions>();
        services.AddScoped<WayBack>().AddScoped<TeamQuestions>().AddScoped<AnswerCards>().AddScoped<QuestionReplies>();
        return services.AddSingleton<Organisations>().AddScoped<DiagnosisReader>().AddScoped<RequestDesk>().AddScoped<HeldBack>().AddScoped<OwnRequests>()
            .AddScoped<TalkMode>().AddScoped<ProblemPrompt>().AddScoped<PictureOffers>().AddScoped<AsideReader>();
    }
}
