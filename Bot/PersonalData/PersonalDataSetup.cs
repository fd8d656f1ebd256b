namespace CsBot.PersonalData;

internal static class PersonalDataSetup
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services)
    {
        services.AddSingleton<Pruning>().AddHostedService(provider => provider.GetRequiredService<Pruning>());
        services.AddSingleton<People>().AddSingleton<PersonalRows>().AddScoped<PersonalTraces>().AddScoped<PersonalDataStore>();
        return services;
    }
}
