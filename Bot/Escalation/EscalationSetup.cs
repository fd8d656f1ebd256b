using CsBot.Answers;
using CsBot.Dialogs;
using CsBot.Escalation.Learning;
using CsBot.Guides;
using CsBot.Turns;
using Microsoft.Extensions.Options;

namespace CsBot.Escalation;

public static class EscalationSetup
{
    public static IServiceCollection AddEscalation(this IServiceCollection services)
    {
        services.AddOptions<EscalationOptions>().BindConfiguration(EscalationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => CannedReplies.Load(
            provider.GetRequiredService<IOptions<ContentOptions>>().Value.FullPath, GuideLibrary.DefaultLanguage));
        services.AddSingleton<OfficeHours>().AddSingleton<TicketClock>().AddSingleton<TopicNames>();
        services.AddSingleton<TeamRoster>().AddSingleton<Inboxes>().AddSingleton<InboxCodes>();
        services.AddSingleton<SupportCards>().AddSingleton<RequestCards>().AddSingleton<TicketNews>();
        services.AddSingleton<TicketNumbers>().AddSingleton<SupportThreads>().AddSingleton<TicketDesk>().AddSingleton<TicketHistory>().AddSingleton<TicketOpening>();
        return services.AddCustomerSide().AddSupportSide();
    }

    private static IServiceCollection AddCustomerSide(this IServiceCollection services)
    {
        services.AddSingleton<Organisations>().AddSingleton<DiagnosisReader>().AddSingleton<RequestContext>().AddSingleton<RequestDesk>().AddSingleton<TalkMode>();
        services.AddSingleton<ProblemPrompt>().AddSingleton<EscalateDialog>();
        services.AddSingleton<RequestCommands>();
        services.AddSingleton<ICommandGroup>(provider => provider.GetRequiredService<RequestCommands>());
        services.AddSingleton<ICommandGroup, TalkCommands>();
        services.AddSingleton<ICommandGroup, RequestPictures>();
        services.AddSingleton<ICommandGroup, PersonCommands>();
        return services;
    }

    private static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.AddSingleton<LearnedAnswers>();
        services.AddSingleton<IMoreAnswers>(provider => provider.GetRequiredService<LearnedAnswers>());
        services.AddSingleton<LearningDesk>().AddSingleton<LearningCards>().AddSingleton<LearningDecisions>();
        services.AddSingleton<MissedQuestions>().AddSingleton<MissedCards>().AddSingleton<LearningLists>();
        services.AddSingleton<ICardActionHandler, DraftHandler>();
        services.AddSingleton<ICardActionHandler, ProposeHandler>();
        services.AddSingleton<ICardActionHandler, ApproveHandler>();
        services.AddSingleton<ICardActionHandler, UndoHandler>();
        services.AddSingleton<ICardActionHandler, OpenAnswerHandler>();
        services.AddSingleton<ICardActionHandler, AnswersHandler>();
        services.AddSingleton<ICardActionHandler, MissedHandler>();
        services.AddSingleton<ICardActionHandler, ReportHandler>();
        return services;
    }

    private static IServiceCollection AddSupportSide(this IServiceCollection services)
    {
        services.AddSingleton<InboxState>().AddHostedService<InboxWarning>();
        services.AddSingleton<InboxDesk>().AddSingleton<InboxBot>().AddSingleton<EscalationEvents>().AddSingleton<RelayedEdits>().AddSingleton<EscalationHooks>();
        services.AddSingleton<ReportReader>().AddSingleton<ReportCards>().AddSingleton<ITimerHandler, ReportTimer>();
        services.AddSingleton<FoundRequests>().AddSingleton<FoundCards>().AddSingleton<RequestSearch>().AddSingleton<SupportQueries>();
        services.AddSingleton<SupportActions>().AddSingleton<SupportWords>().AddSingleton<SupportBot>();
        services.AddLearning();
        services.AddSingleton<ITimerHandler, WakeTimer>();
        services.AddSingleton<ITimerHandler, OverdueTimer>();
        services.AddSingleton<ICardActionHandler, TakeHandler>();
        services.AddSingleton<ICardActionHandler, ReplyHandler>();
        services.AddSingleton<ICardActionHandler, AskHandler>();
        services.AddSingleton<ICardActionHandler, NoteHandler>();
        services.AddSingleton<ICardActionHandler, AssigneesHandler>();
        services.AddSingleton<ICardActionHandler, AssignHandler>();
        services.AddSingleton<ICardActionHandler, ReleaseHandler>();
        services.AddSingleton<ICardActionHandler, ShowHandler>();
        services.AddSingleton<ICardActionHandler, SnoozeHandler>();
        services.AddSingleton<ICardActionHandler, ResolveHandler>();
        services.AddSingleton<ICardActionHandler, ReopenHandler>();
        return services;
    }
}
