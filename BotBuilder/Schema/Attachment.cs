using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file of a message.</summary>
public class Attachment
{
    /// <summary>Creates an attachment without content.</summary>
    public Attachment()
    {
    }

    /// <summary>Creates an attachment from its parts.</summary>
    public Attachment(
        string? contentType = default,
        string? contentUrl = default,
        object? content = default,
        string? name = default,
        string? thumbnailUrl = default)
    {
        (ContentType, ContentUrl, Content) = (contentType, contentUrl, content);
        (Name, ThumbnailUrl) = (name, thumbnailUrl);
    }

    /// <summary>The media type, such as <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content can be fetched, instead of <see cref="Content"/>.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The card; JSON read from the wire is a <see cref="JsonElement"/>.</summary>
    public object? Content { get; set; }

    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>A small picture of the content.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Members this type does not name, kept and sent back as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties
    {
        get => field ??= [];
        set;
    }
}
