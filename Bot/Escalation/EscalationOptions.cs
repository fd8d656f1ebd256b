namespace CsBot.Escalation;

/// <summary>Section "Escalation".</summary>
public sealed class EscalationOptions
{
    public const string Section = "Escalation";

    /// <summary>Id of the team whose channel receives requests (19:...@thread.tacv2). An installation in any other team receives nothing.</summary>
    public string? SupportTeamId { get; set; }
}
