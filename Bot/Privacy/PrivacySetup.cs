using CsBot.Dialogs;
using CsBot.Turns;

namespace CsBot.Privacy;

public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<PrivacyDoor>();
        services.AddSingleton<People>().AddSingleton<PersonalRows>().AddScoped<PersonalTraces>().AddScoped<PersonalData>();
        services.AddScoped<ITimerHandler, ErasedRest>();
        services.AddScoped<EraseDialog>();
        services.AddScoped<ICommandGroup, PrivacyCommands>();
        return services;
    }
}
