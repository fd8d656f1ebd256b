using CsBot.Chats;
using CsBot.Turns.Middleware;
using CsBot.Turns.Outbox;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsBot.Turns;

internal static class TurnsSetup
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<InvitationOptions>().BindConfiguration(InvitationOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.FileHosts.All(host => Uri.CheckHostName(host) == UriHostNameType.Dns),
                "Invitations:FileHosts takes host names, such as sharepoint.com, without https:// and without *.")
            .ValidateOnStart();
        services.AddSingleton<MailDownload>().AddSingleton<FileGate>().AddSingleton<FileReading>();
        services.AddScoped<MailDesk>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ConversationLocks>();
        services.AddSingleton<ConversationDirectory>();
        services.AddSingleton<TurnTransaction>();
        services.AddSingleton<FailureCount>();
        services.AddSingleton<TurnErrors>();
        services.AddSingleton<TurnCommit>();
        services.AddSingleton<TeamsRates>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<ConversationDelivery>();
        services.AddSingleton<TimerFiring>();
        services.AddSingleton<TypingMiddleware>();
        services.AddSingleton<ArrivalMiddleware>();
        services.AddSingleton<RedactionMiddleware>();
        services.AddSingleton<OutboxAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<OutboxAdapter>());
        services.AddSingleton<IStorage, TurnStorage>();
        services.AddSingleton<ConversationState>();
        services.AddSingleton<ChatStore>();
        services.AddSingleton<IBot, TurnBot>();
        services.AddWorker<Replica>().AddWorker<OutboxDelivery>().AddWorker<TimerEngine>();
        return services;
    }

    private static IServiceCollection AddWorker<TWorker>(this IServiceCollection services) where TWorker : class, IHostedService =>
        services.AddSingleton<TWorker>().AddHostedService(provider => provider.GetRequiredService<TWorker>());
}
