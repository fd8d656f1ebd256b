using CsBot.Hosting.Security;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CsBot.Hosting.Health;

internal static class HealthSetup
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseWatch>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<OutboxHealth>("outbox")
            .AddCheck<ContentHealth>("content");
        return services;
    }

    /// <summary>Live: the process answers, and nothing else is asked. Ready: it can take a turn.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync })
            .WithMetadata(new OpenRoute("Says only that the process answers."));
        app.MapHealthChecks(ReadyPath, new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync })
            .WithMetadata(new OpenRoute("Says only whether a turn can be taken. What it reads is kept for seconds, however often it is asked."));
    }
}
