
namespace CsBot.Hosting.Telemetry;

/// <summary>Where telemetry goes, by the standard settings of OpenTelemetry and of Application Insights; nowhere without them.</summary>
/// <param name="Otlp">Signals that go to an OTLP endpoint: traces, metrics, logs.</param>
/// <param name="ApplicationInsights">A connection string; null for none.</param>
internal sealed record TelemetryTargets(IReadOnlySet<string> Otlp, string? ApplicationInsights)
{
    public const string Traces = "TRACES";
    public const string Metrics = "METRICS";
    public const string Logs = "LOGS";

    /// <summary>The setting with the endpoint of all signals.</summary>
    public const string OtlpSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string ApplicationInsightsSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public bool Any => Otlp.Count > 0 || ApplicationInsights is not null;

    public bool Has(string signal) => ApplicationInsights is not null || Otlp.Contains(signal);

    public static TelemetryTargets Of(IConfiguration configuration)
    {
        if (string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            return new TelemetryTargets(new HashSet<string>(), null);
        }

        bool all = IsSet(configuration, OtlpSetting);
        IEnumerable<string> signals = new[] { Traces, Metrics, Logs }.Where(signal =>
            configuration[$"OTEL_{signal}_EXPORTER"] != "none" && (all || IsSet(configuration, $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT")));
        return new TelemetryTargets(signals.ToHashSet(), IsSet(configuration, ApplicationInsightsSetting) ? configuration[ApplicationInsightsSetting] : null);
    }

    private static bool IsSet(IConfiguration configuration, string key) => !string.IsNullOrWhiteSpace(configuration[key]);
}
