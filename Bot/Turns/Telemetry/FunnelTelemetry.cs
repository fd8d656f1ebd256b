using CsBot.Storage;

namespace CsBot.Turns.Telemetry;

/// <summary>Counts how far people get, when the turn that brought them there is committed.</summary>
internal static class FunnelTelemetry
{
    public static void Count(TurnChanges changes, JourneyRow row, string? formerStep, bool wasConfirmed)
    {
        if (!row.Practice && Measures.GuideSteps.Enabled)
        {
            Tell(changes, row, row.LastStep != formerStep, row.Confirmed && !wasConfirmed);
        }
    }

    private static void Tell(TurnChanges changes, JourneyRow row, bool stepped, bool confirmed)
    {
        var guide = new KeyValuePair<string, object?>("csbot.guide", row.GuideId);
        if (stepped)
        {
            var step = new KeyValuePair<string, object?>("csbot.step", row.LastStep);
            changes.WhenCommitted(() => Measures.GuideSteps.Add(1, guide, step));
        }

        if (confirmed)
        {
            changes.WhenCommitted(() => Measures.GuidesConfirmed.Add(1, guide));
        }
    }
}
