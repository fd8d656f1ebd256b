using CsBot.Dialogs;
using CsBot.Dialogs.Requests;
using CsBot.Support.Actions;
using CsBot.Support.Inboxes;
using CsBot.Support.Learning;
using CsBot.Support.Reports;
using CsBot.Support.Search;
using CsBot.Tickets;
using CsBot.Turns.Timers;
using CsBot.Understanding.Questions;

namespace CsBot.Support;

public static class SupportSetup
{
    public static IServiceCollection AddSupport(this IServiceCollection services)
    {
        services.AddOptions<SupportOptions>().BindConfiguration(SupportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OfficeHours>().AddSingleton<TicketClock>().AddScoped<TopicNames>();
        services.AddSingleton<TeamRoster>().AddSingleton<InboxDirectory>().AddSingleton<InboxCodes>();
        services.AddScoped<TicketCards>().AddScoped<RequestCards>().AddScoped<TicketNews>();
        services.AddSingleton<TicketNumbers>().AddScoped<TicketThreads>().AddScoped<TicketDesk>().AddScoped<TicketHistory>().AddScoped<TicketOpening>();
        return services.AddCustomerSide().AddSupportSide();
    }

    private static IServiceCollection AddCustomerSide(this IServiceCollection services)
    {
        services.AddSingleton<Organisations>().AddScoped<DiagnosisReader>().AddScoped<RequestContext>().AddScoped<RequestDesk>().AddScoped<TalkMode>();
        services.AddScoped<ProblemPrompt>().AddScoped<EscalateDialog>();
        services.AddScoped<RequestCommands>();
        services.AddScoped<ICommandGroup>(provider => provider.GetRequiredService<RequestCommands>());
        services.AddScoped<ICommandGroup, TalkCommands>();
        services.AddScoped<ICommandGroup, RequestPictures>();
        services.AddScoped<ICommandGroup, PersonCommands>();
        return services;
    }

    private static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.AddSingleton<LearnedAnswers>();
        services.AddScoped<IMoreAnswers>(provider => provider.GetRequiredService<LearnedAnswers>());
        services.AddScoped<LearningDesk>().AddScoped<LearningCards>().AddScoped<LearningDecisions>();
        services.AddScoped<MissedQuestions>().AddScoped<MissedCards>().AddScoped<LearningLists>();
        services.AddScoped<ICardActionHandler, DraftHandler>();
        services.AddScoped<ICardActionHandler, ProposeHandler>();
        services.AddScoped<ICardActionHandler, ApproveHandler>();
        services.AddScoped<ICardActionHandler, UndoHandler>();
        services.AddScoped<ICardActionHandler, OpenAnswerHandler>();
        services.AddScoped<ICardActionHandler, AnswersHandler>();
        services.AddScoped<ICardActionHandler, MissedHandler>();
        services.AddScoped<ICardActionHandler, ReportHandler>();
        return services;
    }

    private static IServiceCollection AddSupportSide(this IServiceCollection services)
    {
        services.AddSingleton<InboxState>().AddHostedService<InboxWarning>();
        services.AddScoped<InboxDesk>().AddScoped<InboxBot>().AddScoped<TeamEvents>().AddScoped<RelayedEdits>().AddScoped<EscalationHooks>();
        services.AddScoped<ReportReader>().AddScoped<ReportCards>().AddScoped<ITimerHandler, ReportTimer>();
        services.AddScoped<FoundRequests>().AddScoped<FoundCards>().AddScoped<RequestSearch>().AddScoped<SupportQueries>();
        services.AddScoped<SupportActions>().AddScoped<SupportWords>().AddScoped<SupportBot>();
        services.AddLearning();
        services.AddScoped<ITimerHandler, WakeTimer>();
        services.AddScoped<ITimerHandler, OverdueTimer>();
        services.AddScoped<ICardActionHandler, TakeHandler>();
        services.AddScoped<ICardActionHandler, ReplyHandler>();
        services.AddScoped<ICardActionHandler, AskHandler>();
        services.AddScoped<ICardActionHandler, NoteHandler>();
        services.AddScoped<ICardActionHandler, AssigneesHandler>();
        services.AddScoped<ICardActionHandler, AssignHandler>();
        services.AddScoped<ICardActionHandler, ReleaseHandler>();
        services.AddScoped<ICardActionHandler, ShowHandler>();
        services.AddScoped<ICardActionHandler, SnoozeHandler>();
        services.AddScoped<ICardActionHandler, ResolveHandler>();
        services.AddScoped<ICardActionHandler, ReopenHandler>();
        return services;
    }
}
