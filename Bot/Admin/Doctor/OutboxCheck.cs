using CsBot.Admin.Output;
using CsBot.Hosting.Health;
using CsBot.Storage;
using CsBot.Turns.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>Answers go out: nothing waits for long, and nothing was given up lately.</summary>
internal sealed class OutboxCheck(
    IDbContextFactory<BotDbContext> databases, DatabaseWatch watch, IOptions<DeliveryOptions> options, TimeProvider time) : ICheck
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        DatabaseReading reading = await watch.ReadAsync(cancellationToken);
        if (reading.Outbox is not { } outbox)
        {
            return [Finding.WithoutDatabase(reading.Schema)];
        }

        DateTimeOffset now = time.GetUtcNow();
        var findings = new List<Finding>();
        if (outbox.Oldest is { } since && (now - since).TotalSeconds > options.Value.LateSeconds)
        {
            findings.Add(Finding.Warning(
                $"{Figure.Of(outbox.Depth, "message is", "messages are")} waiting for delivery, the oldest for {Figure.Of(now - since)}.",
                "Check that the bot runs (replicas), gets its token (credential) and reaches the connectors."));
        }

        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset day = now - Lately;
        if (await db.Outbox.CountAsync(row => row.State == OutboxState.Failed && row.Created > day, cancellationToken) is > 0 and var failed)
        {
            findings.Add(Finding.Warning(
                $"The bot gave up on {Figure.Of(failed, "message", "messages")} in the last day.",
                $"See which and why, and send them again, with: {Run.Of("outbox list")}"));
        }

        return findings.Count > 0 ? findings
            : [Finding.Ok(outbox.Depth == 0 ? "No message is waiting." : $"{Figure.Of(outbox.Depth, "message is", "messages are")} waiting, none for long.")];
    }
}
