using CsBot.PersonalData;
using CsBot.Support.Actions;
using CsBot.Support.Deliveries;
using CsBot.Support.Inboxes;
using CsBot.Support.Learning;
using CsBot.Support.Notices;
using CsBot.Support.Reports;
using CsBot.Support.Search;
using CsBot.Support.Threads;
using CsBot.Tickets;
using CsBot.Understanding.Questions;

namespace CsBot.Support;

internal static class SupportSetup
{
    /// <summary>Verbs of cards and timers are found by their interfaces.</summary>
    public static IServiceCollection AddSupport(this IServiceCollection services)
    {
        services.AddSingleton<ChannelMembers>().AddSingleton<TeamRoster>().AddSingleton<InboxCodes>().AddSingleton<InboxState>().AddHostedService<InboxWarning>();
        services.AddSingleton<InboxHealth>().AddHealthChecks().AddCheck<InboxHealth>("inboxes");
        services.AddScoped<InboxDesk>().AddScoped<LostInboxes>().AddScoped<ReturnedInboxes>().AddScoped<InboxBot>().AddScoped<MisplacedCodes>();
        services.AddScoped<TeamEvents>();
        services.AddSingleton<GivenUpMessages>().AddSingleton<JourneyFigures>().AddSingleton<ReportWeeks>();
        services.AddScoped<ReportReader>().AddScoped<ReportCards>();
        services.AddScoped<FoundRequests>().AddScoped<FoundCards>().AddScoped<RequestSearch>().AddScoped<SupportQueries>();
        services.AddScoped<SupportActions>().AddScoped<AnswerWords>();
        services.AddScoped<TeamCommands>().AddScoped<ThreadActions>().AddScoped<ThreadReplies>().AddScoped<ThreadWords>().AddScoped<SendDecisions>();
        services.AddSingleton<NoticeStore>().AddSingleton<NoticeReaders>().AddScoped<NoticeCards>().AddScoped<NoticeDesk>();
        services.AddScoped<SupportBot>();
        return services.AddLearning();
    }

    private static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.AddSingleton<LearnedAnswers>().AddScoped<IMoreAnswers>(provider => provider.GetRequiredService<LearnedAnswers>());
        services.AddScoped<LearningDesk>().AddScoped<LearningCards>().AddScoped<LearningDecisions>().AddScoped<IPersonalTraces, LearnedTraces>();
        services.AddSingleton<GroupsByMeaning>().AddScoped<DraftTrial>().AddScoped<TeamWords>();
        services.AddScoped<ISimilarRequests, SimilarRequests>().AddScoped<SimilarCards>();
        return services.AddScoped<MissedQuestions>().AddScoped<MissedCards>().AddScoped<LearningLists>();
    }
}
