using CsBot.Answers;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsBot.Health;

/// <summary>Guides, texts and cards are there before the host starts; what matches questions is loaded, or trained for the first time, after it.</summary>
internal sealed class ContentHealth(AnswerBooks books) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(books.State switch
        {
            TaskStatus.RanToCompletion => HealthCheckResult.Healthy(),
            TaskStatus.Faulted or TaskStatus.Canceled => HealthCheckResult.Unhealthy("The answers could not be loaded. Restart the bot; run: Bot lint"),
            _ => HealthCheckResult.Unhealthy("The answers are being loaded; edited ones take a minute the first time."),
        });
}
