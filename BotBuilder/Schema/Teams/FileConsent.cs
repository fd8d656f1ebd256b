namespace Microsoft.Bot.Schema.Teams;

/// <summary>The card that asks a person whether the bot may upload a file.</summary>
public class FileConsentCard : WireObject
{
    /// <summary>The card's media type.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>What the file is.</summary>
    public string? Description { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long? SizeInBytes { get; set; }

    /// <summary>Comes back with a yes.</summary>
    public object? AcceptContext { get; set; }

    /// <summary>Comes back with a no.</summary>
    public object? DeclineContext { get; set; }
}

/// <summary>The value of a <c>fileConsent/invoke</c>.</summary>
public class FileConsentCardResponse : WireObject
{
    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The context of the card.</summary>
    public object? Context { get; set; }

    /// <summary>Where to upload.</summary>
    public FileUploadInfo? UploadInfo { get; set; }
}

/// <summary>Where to upload a file that a person agreed to.</summary>
public class FileUploadInfo : WireObject
{
    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>The address to upload to.</summary>
    public string? UploadUrl { get; set; }

    /// <summary>The file's address afterwards.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The file's id.</summary>
    public string? UniqueId { get; set; }

    /// <summary>The file's extension.</summary>
    public string? FileType { get; set; }
}

/// <summary>The content of a file attachment that a person sent.</summary>
public class FileDownloadInfo : WireObject
{
    /// <summary>The attachment's media type.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>A short-lived address of the file; it needs no token.</summary>
    public string? DownloadUrl { get; set; }

    /// <summary>The file's id.</summary>
    public string? UniqueId { get; set; }

    /// <summary>The file's extension.</summary>
    public string? FileType { get; set; }

    /// <summary>The file's version.</summary>
    public object? Etag { get; set; }
}
