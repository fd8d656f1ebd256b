using System.Net.Sockets;
using CsBot.Hosting.Telemetry;

namespace CsBot.Admin.Doctor;

/// <summary>Telemetry goes somewhere, where it was asked for.</summary>
internal sealed class TelemetryCheck(IConfiguration configuration) : ICheck
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        TelemetryTargets targets = TelemetryTargets.Of(configuration);
        if (!targets.Any)
        {
            return [Finding.Ok($"No telemetry is sent. To send it, set {TelemetryTargets.OtlpSetting} or {TelemetryTargets.ApplicationInsightsSetting}.")];
        }

        var findings = new List<Finding>();
        if (targets.ApplicationInsights is { } azure && !azure.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Finding.Problem(
                $"{TelemetryTargets.ApplicationInsightsSetting} is not a connection string.", "Copy it from the overview of the Application Insights resource."));
        }

        if (targets.Otlp.Count > 0 && configuration[TelemetryTargets.OtlpSetting] is { Length: > 0 } endpoint)
        {
            findings.AddRange(await ReachAsync(endpoint, cancellationToken));
        }

        return findings.Count > 0 ? findings : [Finding.Ok("Telemetry is sent.")];
    }

    private static async Task<IReadOnlyList<Finding>> ReachAsync(string endpoint, CancellationToken cancellationToken)
    {
        // "localhost:4317" is an address whose scheme is localhost.
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return [Finding.Problem($"{TelemetryTargets.OtlpSetting} is not an address.", "Write for example http://localhost:4317")];
        }

        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
            return [];
        }
        catch (SocketException error)
        {
            return [Finding.Warning(
                $"The collector at {address.Host}:{address.Port} cannot be reached: {Reach.Reason(error)}. The bot runs without it.",
                $"Start the collector, or correct {TelemetryTargets.OtlpSetting}.")];
        }
    }
}
