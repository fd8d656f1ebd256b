using CsBot.Content.Versions;
using CsBot.Understanding.Questions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsBot.Hosting.Health;

/// <summary>Guides, texts and cards are there before the host starts; what matches questions is loaded, or trained for the first time, after it.</summary>
internal sealed class ContentHealth(ContentVersions versions) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(versions.Current.Get<AnswerBooks>().State switch
        {
            TaskStatus.RanToCompletion => OfEdits(),
            TaskStatus.Faulted or TaskStatus.Canceled => HealthCheckResult.Unhealthy("The answers could not be loaded. Run lint, then restart the bot."),
            _ => HealthCheckResult.Unhealthy("The answers are being loaded. Edited answers take a minute the first time."),
        });

    /// <summary>An edit that is wrong takes nobody's answer away: what was there before it is still in use.</summary>
    private HealthCheckResult OfEdits() => versions.Refusal is { } refusal
        ? HealthCheckResult.Degraded($"An edit of the content is not used: it has {refusal.Problems.Count} mistake(s). Run lint.")
        : HealthCheckResult.Healthy();
}
