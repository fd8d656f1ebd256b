namespace CsBot.Dialogs.Guides;

public static class JourneysSetup
{
    public static IServiceCollection AddJourneys(this IServiceCollection services) => services.AddScoped<JourneyLog>();
}
