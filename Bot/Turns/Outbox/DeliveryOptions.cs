using System.ComponentModel.DataAnnotations;

namespace CsBot.Turns.Outbox;

/// <summary>Section "Delivery".</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Keeps below the rates that Teams allows one bot in a thread and in a tenant, instead of running into its refusals.</summary>
    public bool KeepTeamsRates { get; set; } = true;

    /// <summary>A call to the connector that takes longer is given up and repeated.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Calls at the same time to one connector.</summary>
    [Range(1, 10_000)]
    public int CallsAtOnce { get; set; } = 128;

    /// <summary>A message that could have been delivered for longer makes /health/ready say Degraded.</summary>
    [Range(10, 86_400)]
    public int LateSeconds { get; set; } = 120;
}
