using System.Diagnostics;
using CsBot.Storage;
using CsBot.Turns.Outbox;
using Span = System.Diagnostics.Activity;

namespace CsBot.Turns.Telemetry;

/// <summary>Joins the delivery of a message to the trace of the turn that sent it, as long as both are of the same process.</summary>
internal static class MessageTelemetry
{
    private const int MaxOrigins = 10_000;

    // What another replica delivers is never asked for here.
    private static readonly BoundedCache<string, ActivityContext> Origins = new(MaxOrigins);

    /// <summary>Remembers whose messages these are. Called in the span of their turn, before they can be delivered.</summary>
    public static void Remember(IReadOnlyList<OutboxRow> rows)
    {
        if (Traces.Current is not { } origin)
        {
            return;
        }

        foreach (OutboxRow row in rows)
        {
            Origins.Set(row.Id, origin);
        }
    }

    public static async Task<Receipt> MeasureAsync(DueRow row, string host, Func<Task<Receipt>> call)
    {
        // Without an origin the call is a trace of its own, not a part of whatever turn has woken the delivery.
        Span.Current = null;
        Origins.TryGet(row.Id, out ActivityContext origin);
        using Span? span = Traces.StartCall("connector", origin);
        span?.SetTag("csbot.message.kind", row.Kind.ToString()).SetTag("server.address", host).SetTag("csbot.message.attempt", row.Attempts + 1);
        try
        {
            Receipt receipt = await call();
            Origins.Remove(row.Id);
            return receipt;
        }
        catch (Exception error) when (Traces.Failed(span, error))
        {
            throw;
        }
    }
}
