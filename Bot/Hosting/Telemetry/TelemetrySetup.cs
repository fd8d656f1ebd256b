using Azure.Monitor.OpenTelemetry.Exporter;
using CsBot.Hosting.Health;
using CsBot.Turns.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CsBot.Hosting.Telemetry;

/// <summary>Sends traces, metrics and logs where the standard settings say. Without them nothing of OpenTelemetry is even loaded.</summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "/api/messages";

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        TelemetryTargets targets = TelemetryTargets.Of(builder.Configuration);
        if (targets.Any)
        {
            builder.Services.AddHostedService<OutboxGauges>();
            Add(builder.Services, targets);
        }

        return builder;
    }

    private static void Add(IServiceCollection services, TelemetryTargets targets)
    {
        OpenTelemetryBuilder telemetry = services.AddOpenTelemetry().ConfigureResource(Describe);
        telemetry.WithTracing(traces => AddTraces(traces, targets));
        telemetry.WithMetrics(metrics => AddMetrics(metrics, targets));
        telemetry.WithLogging(logs => AddLogs(logs, targets));
        if (targets.Otlp.Count > 0)
        {
            telemetry.UseOtlpExporter();
        }

        if (!targets.Has(TelemetryTargets.Logs))
        {
            services.AddLogging(logging => logging.AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.None));
        }
    }

    /// <summary>The environment's word comes last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.</summary>
    private static void Describe(ResourceBuilder resource) => resource.Clear()
        .AddTelemetrySdk()
        .AddService("csbot", serviceVersion: ProductVersion.Current)
        .AddEnvironmentVariableDetector();

    private static void AddTraces(TracerProviderBuilder traces, TelemetryTargets targets)
    {
        if (!targets.Has(TelemetryTargets.Traces))
        {
            return;
        }

        traces.AddSource(Traces.Name).AddAspNetCoreInstrumentation(web =>
        {
            // The paths of other routes hold ids of conversations.
            web.Filter = http => http.Request.Path == Endpoint;
            web.EnrichWithHttpRequest = (span, _) => span.SetTag("user_agent.original", null).SetTag("url.query", null);
        });
        if (targets.ApplicationInsights is not null)
        {
            traces.AddAzureMonitorTraceExporter(azure => Configure(azure, targets));
        }
    }

    private static void AddMetrics(MeterProviderBuilder metrics, TelemetryTargets targets)
    {
        if (!targets.Has(TelemetryTargets.Metrics))
        {
            return;
        }

        metrics.AddMeter(Measures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime");
        if (targets.ApplicationInsights is not null)
        {
            metrics.AddAzureMonitorMetricExporter(azure => Configure(azure, targets));
        }
    }

    private static void AddLogs(LoggerProviderBuilder logs, TelemetryTargets targets)
    {
        // Before any exporter: what comes after sees only what it has left.
        logs.AddProcessor(new LogFilter());
        if (targets.ApplicationInsights is not null)
        {
            logs.AddAzureMonitorLogExporter(azure => Configure(azure, targets));
        }
    }

    private static void Configure(AzureMonitorExporterOptions azure, TelemetryTargets targets)
    {
        azure.ConnectionString = targets.ApplicationInsights;
        // What cannot be sent is dropped, not left on the disk; and an error is told whether or not its turn is one of the sampled ones.
        azure.DisableOfflineStorage = true;
        azure.EnableTraceBasedLogsSampler = false;
    }
}
