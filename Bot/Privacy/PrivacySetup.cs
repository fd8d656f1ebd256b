using CsBot.Dialogs;
using CsBot.Turns;

namespace CsBot.Privacy;

public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<PrivacyDoor>();
        services.AddSingleton<People>().AddSingleton<PersonalRows>().AddSingleton<PersonalTraces>().AddSingleton<PersonalData>();
        services.AddSingleton<ITimerHandler, ErasedRest>();
        services.AddSingleton<EraseDialog>();
        services.AddSingleton<ICommandGroup, PrivacyCommands>();
        return services;
    }
}
