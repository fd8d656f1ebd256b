using CsBot.Chats;
using CsBot.Content.Versions;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Mail;
using CsBot.Dialogs.Reminders;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs;

public static class DialogsSetup
{
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<ChatState>();
        services.AddScoped<CardSender>();
        services.AddScoped<GuideCards>();
        services.AddScoped<GuideWalk>();
        services.AddScoped<GuideShelf>();
        services.AddScoped<ICommandGroup, GuideCommands>();
        services.AddScoped<StepCards>();
        services.AddScoped<FinishCards>();
        services.AddScoped<TypedAnswers>();
        services.AddScoped<InputReader>();
        services.AddScoped<WaitTimes>();
        services.AddScoped<IdleAnswers>();
        services.AddScoped<ICommandGroup, InfoCommands>();
        services.AddScoped<ICommandGroup, WalkCommands>();
        services.AddScoped<ICommandGroup, LeaveCommands>();
        services.AddReminders();
        services.AddScoped<ITurnRecovery, DialogRecovery>();
        services.AddScoped<ICommandGroup, BrowserCommands>();
        services.AddScoped<ICommandGroup, RegionCommands>();
        services.AddScoped<ICommandGroup, ScoreCommand>();
        services.AddScoped<ICommandGroup, PictureCommands>();
        services.AddScoped<ICommandGroup, PracticeCommands>();
        services.AddScoped<MailCards>();
        services.AddScoped<DoorAnswers>();
        services.AddScoped<ICommandGroup, MailCommand>();
        services.AddScoped<CommandTable>();
        services.AddScoped<ICommandGroup, WayInCommands>();
        services.AddScoped<ParkedGuide>();
        services.AddScoped<InvitationDialog>();
        services.AddScoped<TriageDialog>();
        services.AddScoped<DiagnosisDialog>();
        services.AddScoped<WaitDialog>();
        services.AddScoped<WayInDialogs>();
        services.AddScoped<TroubleDialog>();
        services.AddScoped<SetupDialog>();
        services.AddScoped<RestartDialog>();
        services.AddScoped<ChildDialogs>();
        services.AddScoped<RootDialog>();
        services.AddScoped<GroupBot>();
        services.AddScoped<Trail>();
        services.AddScoped<TurnEnd>();
        services.AddScoped<CustomerChat>();
        services.AddScoped<ChatPlaces>();
        services.AddScoped<DialogBot>();
        services.AddSingleton<IBot, VersionBot>();
        return services;
    }

    private static void AddReminders(this IServiceCollection services)
    {
        services.AddScoped<ReminderCommands>();
        services.AddScoped<ICommandGroup>(provider => provider.GetRequiredService<ReminderCommands>());
        services.AddScoped<ITimerHandler, CheckBackTimer>();
        services.AddScoped<ITimerHandler, NudgeTimer>();
    }
}
