using CsBot.Dialogs.Reminders;
using CsBot.Turns;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs;

public static class DialogsSetup
{
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<ChatState>();
        services.AddSingleton<CardSender>();
        services.AddSingleton<GuideCards>();
        services.AddSingleton<GuideWalk>();
        services.AddSingleton<GuideShelf>();
        services.AddSingleton<ICommandGroup, GuideCommands>();
        services.AddSingleton<StepCards>();
        services.AddSingleton<FinishCards>();
        services.AddSingleton<TypedAnswers>();
        services.AddSingleton<InputReader>();
        services.AddSingleton<WaitTimes>();
        services.AddSingleton<IdleAnswers>();
        services.AddSingleton<ICommandGroup, InfoCommands>();
        services.AddSingleton<ICommandGroup, WalkCommands>();
        services.AddSingleton<ICommandGroup, LeaveCommands>();
        services.AddSingleton<ReminderCommands>();
        services.AddSingleton<ICommandGroup>(provider => provider.GetRequiredService<ReminderCommands>());
        services.AddSingleton<ITimerHandler, CheckBackTimer>();
        services.AddSingleton<ITimerHandler, NudgeTimer>();
        services.AddSingleton<ITurnRecovery, DialogRecovery>();
        services.AddSingleton<ICommandGroup, BrowserCommands>();
        services.AddSingleton<ICommandGroup, RegionCommands>();
        services.AddSingleton<ICommandGroup, ScoreCommand>();
        services.AddSingleton<ICommandGroup, PictureCommands>();
        services.AddSingleton<ICommandGroup, PracticeCommands>();
        services.AddSingleton<MailCards>();
        services.AddSingleton<DoorAnswers>();
        services.AddSingleton<ICommandGroup, MailCommand>();
        services.AddSingleton<CommandTable>();
        services.AddSingleton<ICommandGroup, WayInCommands>();
        services.AddSingleton<ParkedGuide>();
        services.AddSingleton<InvitationDialog>();
        services.AddSingleton<TriageDialog>();
        services.AddSingleton<DiagnosisDialog>();
        services.AddSingleton<WaitDialog>();
        services.AddSingleton<WayInDialogs>();
        services.AddSingleton<TroubleDialog>();
        services.AddSingleton<SetupDialog>();
        services.AddSingleton<RestartDialog>();
        services.AddSingleton<ChildDialogs>();
        services.AddSingleton<RootDialog>();
        services.AddSingleton<GroupBot>();
        services.AddSingleton<Trail>();
        services.AddSingleton<TurnEnd>();
        services.AddSingleton<CustomerChat>();
        services.AddSingleton<ChatPlaces>();
        services.AddSingleton<IBot, DialogBot>();
        return services;
    }
}
