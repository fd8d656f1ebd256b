using System.Diagnostics;
using CsBot.Storage;
using Microsoft.Bot.Schema;
using Span = System.Diagnostics.Activity;

namespace CsBot.Turns.Telemetry;

/// <summary>Measures turns while somebody listens.</summary>
internal static class TurnTelemetry
{
    private const string Failed = "failed";

    /// <summary>Types that a client makes up would be as many rows of a table.</summary>
    private static readonly HashSet<string> Types =
    [
        ActivityTypes.Message, ActivityTypes.Invoke, ActivityTypes.Event, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate,
        ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.MessageReaction, ActivityTypes.Typing, ActivityTypes.EndOfConversation,
    ];

    public static bool IsOn => Measures.Turns.Enabled || Traces.AreWatched;

    public static async Task MeasureAsync(string? type, Func<Task<WriteOutcome>> run)
    {
        long began = Stopwatch.GetTimestamp();
        string outcome = Failed;
        using Span? span = Traces.Start("turn");
        try
        {
            outcome = await run() == WriteOutcome.Duplicate ? "duplicate" : "committed";
        }
        catch (Exception error) when (Traces.Failed(span, error) || IsKnown(error, ref outcome))
        {
            throw;
        }
        finally
        {
            Record(span, type is not null && Types.Contains(type) ? type : "other", outcome, Stopwatch.GetElapsedTime(began));
        }
    }

    private static void Record(Span? span, string type, string outcome, TimeSpan took)
    {
        var tags = new TagList { { Measures.Outcome, outcome }, { "csbot.activity.type", type } };
        Measures.Turns.Add(1, tags);
        Measures.TurnDuration.Record(took.TotalSeconds, tags);
        span?.SetTag(Measures.Outcome, outcome).SetTag("csbot.activity.type", type);
    }

    /// <summary>Names what the channel will deliver again. Always false: the exception goes on its way.</summary>
    private static bool IsKnown(Exception error, ref string outcome)
    {
        outcome = error switch
        {
            TurnConflictException => "conflict",
            OperationCanceledException => "cancelled",
            _ when StorageFaults.IsOutage(error) => "unavailable",
            _ => Failed,
        };
        return false;
    }
}
