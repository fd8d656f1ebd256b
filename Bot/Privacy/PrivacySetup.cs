using CsBot.Dialogs;

namespace CsBot.Privacy;

public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<PrivacyDoor>();
        services.AddScoped<PersonalData>();
        services.AddScoped<EraseDialog>();
        services.AddScoped<ICommandGroup, PrivacyCommands>();
        return services;
    }
}
