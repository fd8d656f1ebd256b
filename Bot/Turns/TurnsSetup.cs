using CsBot.PersonalData;
using CsBot.Turns.Middleware;
using CsBot.Turns.Outbox;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsBot.Turns;

public static class TurnsSetup
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
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
        services.AddSingleton<TurnDoors>();
        services.AddSingleton<OutboxAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<OutboxAdapter>());
        services.AddSingleton<IStorage, TurnStorage>();
        services.AddSingleton<ConversationState>();
        services.AddWorker<Replica>().AddWorker<OutboxDelivery>().AddWorker<TimerEngine>().AddWorker<Pruning>();
        return services;
    }

    private static IServiceCollection AddWorker<TWorker>(this IServiceCollection services) where TWorker : class, IHostedService =>
        services.AddSingleton<TWorker>().AddHostedService(provider => provider.GetRequiredService<TWorker>());
}
