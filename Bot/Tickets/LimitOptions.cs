using System.ComponentModel.DataAnnotations;

namespace CsBot.Tickets;

/// <summary>Section "Limits": how much of a customer reaches the support team, whatever is withdrawn or deleted in between.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>New requests of one person.</summary>
    [Range(1, 10_000)]
    public int RequestsPerHour { get; set; } = 6;

    [Range(1, 10_000)]
    public int RequestsPerDay { get; set; } = 12;

    /// <summary>What one person says or does about requests: answers, edits, ratings, opening again, talking.</summary>
    [Range(1, 100_000)]
    public int MessagesPerHour { get; set; } = 120;

    [Range(1, 100_000)]
    public int MessagesPerDay { get; set; } = 400;

    /// <summary>Pictures of one person.</summary>
    [Range(1, 10_000)]
    public int PicturesPerHour { get; set; } = 10;

    [Range(1, 10_000)]
    public int PicturesPerDay { get; set; } = 20;

    /// <summary>All of it together, in bytes.</summary>
    [Range(1, 10_000)]
    public int MegabytesPerHour { get; set; } = 10;

    [Range(1, 10_000)]
    public int MegabytesPerDay { get; set; } = 20;

    /// <summary>All people of a tenant together may send so many times as much as one.</summary>
    [Range(1, 100_000)]
    public int TenantFactor { get; set; } = 30;
}
