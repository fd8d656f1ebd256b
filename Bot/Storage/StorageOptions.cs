using System.ComponentModel.DataAnnotations;

namespace CsBot.Storage;

internal enum StorageProvider { Sqlite, PostgreSql }

/// <summary>Section "Storage".</summary>
internal sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; }

    /// <summary>Folder of the SQLite database, absolute or relative to the content root. A local disk, never a network share.</summary>
    [Required]
    public string DataFolder { get; set; } = "App_Data";

    /// <summary>Where PostgreSQL is; not used with SQLite.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Client id of the user-assigned identity that signs in to PostgreSQL in place of a password.</summary>
    public string? EntraIdentity { get; set; }

    /// <summary>The largest state of one conversation, in characters of JSON.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxStateLength { get; set; } = 256_000;

    /// <summary>Delivered and failed messages are forgotten after so many days. A message that is forgotten is no longer updated.</summary>
    [Range(1, 3650)]
    public int KeepMessagesDays { get; set; } = 90;

    /// <summary>Questions that were not answered, and ratings, are forgotten after so many days.</summary>
    [Range(1, 3650)]
    public int KeepQuestionsDays { get; set; } = 180;

    /// <summary>The record of a journey through the guide is forgotten so many days after the person was last heard of.</summary>
    [Range(1, 3650)]
    public int KeepJourneysDays { get; set; } = 730;

    /// <summary>How often answers were given and emails were read is forgotten after so many days.</summary>
    [Range(1, 3650)]
    public int KeepCountsDays { get; set; } = 730;

    /// <summary>What a channel needs to know of an activity that it delivers again is forgotten after so many days.</summary>
    [Range(1, 30)]
    public int KeepActivitiesDays { get; set; } = 2;

    /// <summary>Messages to a person who has removed or blocked the bot wait so many days for their return.</summary>
    [Range(1, 365)]
    public int KeepParkedDays { get; set; } = 30;

    /// <summary>The state of a chat is forgotten so many days after the person was last heard of.</summary>
    [Range(30, 3650)]
    public int KeepConversationsDays { get; set; } = 730;

    /// <summary>A request is forgotten, with its history, so many days after it was closed.</summary>
    [Range(30, 3650)]
    public int KeepRequestsDays { get; set; } = 730;

    /// <summary>Answers of the team that were taken back, or never approved, are forgotten after so many days.</summary>
    [Range(1, 3650)]
    public int KeepLearnedDays { get; set; } = 730;

    /// <summary>Faults of a chat, and timers that have failed for good, are forgotten after so many days.</summary>
    [Range(1, 3650)]
    public int KeepFailuresDays { get; set; } = 30;

    /// <summary>Channels that were given up as inboxes, and codes for new ones, are forgotten after so many days.</summary>
    [Range(1, 3650)]
    public int KeepInboxesDays { get; set; } = 365;

    /// <summary><see cref="DataFolder"/> as an absolute path.</summary>
    public string FolderIn(IHostEnvironment host) => Path.Combine(host.ContentRootPath, DataFolder);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == StorageProvider.PostgreSql && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult(
                "Setting Storage:ConnectionString is missing: Storage:Provider is PostgreSql.", [nameof(ConnectionString)]);
        }

        if (ConnectionString?.Contains("://", StringComparison.Ordinal) == true && !ConnectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            yield return new ValidationResult(
                "Setting Storage:ConnectionString is an address (postgres://...). Write its parts: Host=...;Database=...;Username=...;Password=...", [nameof(ConnectionString)]);
        }

        foreach (ValidationResult finding in EntraIdentityRules.Check(this))
        {
            yield return finding;
        }
    }
}
