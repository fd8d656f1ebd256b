using CsBot.Dialogs;
using CsBot.Dialogs.MyData;
using CsBot.Turns.Middleware;
using CsBot.Turns.Timers;

namespace CsBot.PersonalData;

public static class PersonalDataSetup
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services)
    {
        services.AddSingleton<RedactionMiddleware>();
        services.AddSingleton<People>().AddSingleton<PersonalRows>().AddScoped<PersonalTraces>().AddScoped<PersonalDataStore>();
        services.AddScoped<ITimerHandler, ErasedRest>();
        services.AddScoped<EraseDialog>();
        services.AddScoped<ICommandGroup, PrivacyCommands>();
        return services;
    }
}
