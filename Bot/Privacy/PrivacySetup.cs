using CsBot.Dialogs;

namespace CsBot.Privacy;

public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<PrivacyDoor>();
        services.AddSingleton<PersonalData>();
        services.AddSingleton<EraseDialog>();
        services.AddSingleton<ICommandGroup, PrivacyCommands>();
        return services;
    }
}
