using CsBot.Content;
using CsBot.Content.Cards;
using CsBot.Hosting.Credentials;
using CsBot.Turns.Outbox;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Security;

internal static class SecuritySetup
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddOptions<BotIdentityOptions>().BindConfiguration("").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityRules>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>();
        // A redirect could take a message, or what proves the bot's identity, to a host that nobody allowed.
        // The factory's own log would write addresses, which hold ids of people's conversations.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(
            () => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime }).AddHttpMessageHandler(() => new TeamsCalls()));
        services.AddSingleton<AppProof>();
        services.AddSingleton<BotCredentials>();
        services.AddSingleton<ServiceUrlRules>();
        services.AddSingleton(TeamsLinksOf);
        services.AddSingleton<TrustedCallers>();
        services.AddSingleton<BotFrameworkAuthentication, GuardedAuthentication>();
        services.AddSingleton<EntraTokens>();
        services.AddSingleton<TenantRules>();
        services.AddSingleton<PersonRates>();
        services.AddSingleton<TenantAndRateMiddleware>();
        services.AddSingleton<ActivityGuard>();
        return services;
    }

    private static TeamsLinks TeamsLinksOf(IServiceProvider services) => new(
        services.GetRequiredService<IOptions<ContentOptions>>().Value.TeamsAddress
        ?? TeamsCloud.Of(services.GetRequiredService<IOptions<BotIdentityOptions>>().Value).Address);
}
