using System.Collections.Frozen;
using System.Text.Json;

namespace CsBot.Messages;

/// <summary>Tells what an attachment is: by its type, then by its name, then by where it lies.</summary>
internal static class SaidParts
{
    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";
    private const string Cards = "application/vnd.microsoft.card.";

    private static readonly FrozenSet<string> PictureEndings = FrozenSet.ToFrozenSet(
        ["png", "jpg", "jpeg", "gif", "bmp", "webp", "heic", "heif", "tif", "tiff"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SoundEndings = FrozenSet.ToFrozenSet(
        ["mp3", "m4a", "wav", "ogg", "oga", "opus", "aac", "amr", "flac", "wma"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> VideoEndings = FrozenSet.ToFrozenSet(["mp4", "mov", "avi", "webm", "mkv", "3gp"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the pictures of the clients' galleries lie.</summary>
    private static readonly string[] Galleries =
        ["giphy.com/", "tenor.com/", "tenor.googleapis.com/", "/personal-expressions/", "statics.teams.", "media.akamai.odsp.cdn.office.net/", "/stickers/"];

    public static SaidPart Read(JsonElement attachment)
    {
        string type = attachment.Text("contentType") ?? "", plain = type.Split(';')[0].Trim().ToLowerInvariant();
        string? name = attachment.Text("name") is { Length: > 0 } named ? named : null;
        JsonElement content = attachment.Member("content");
        string? address = plain == FileInfo ? content.Text("downloadUrl") ?? attachment.Text("contentUrl") : attachment.Text("contentUrl") ?? MediaOf(content);
        return new SaidPart(KindOf(plain, name ?? content.Text("fileType"), address), name, address, type);
    }

    public static bool IsSticker(string address) => Array.Exists(Galleries, place => address.Contains(place, StringComparison.OrdinalIgnoreCase));

    private static SaidPartKind KindOf(string type, string? name, string? address)
    {
        if (type.StartsWith(Cards, StringComparison.Ordinal))
        {
            return type.AsSpan(Cards.Length) switch
            {
                "audio" => SaidPartKind.Sound,
                "video" => SaidPartKind.Video,
                "animation" => SaidPartKind.Sticker,
                _ => SaidPartKind.Card,
            };
        }

        return type.StartsWith("image/", StringComparison.Ordinal) ? address is not null && IsSticker(address) ? SaidPartKind.Sticker : SaidPartKind.Picture
            : type.StartsWith("audio/", StringComparison.Ordinal) ? SaidPartKind.Sound
            : type.StartsWith("video/", StringComparison.Ordinal) ? SaidPartKind.Video
            : type.Contains("teams.card", StringComparison.Ordinal) ? SaidPartKind.Card
            : name is null && address is null ? SaidPartKind.Other
            : ByEnding(name ?? address!);
    }

    private static SaidPartKind ByEnding(string name)
    {
        string ending = name[(name.LastIndexOf('.') + 1)..];
        return PictureEndings.Contains(ending) ? SaidPartKind.Picture
            : SoundEndings.Contains(ending) ? SaidPartKind.Sound
            : VideoEndings.Contains(ending) ? SaidPartKind.Video
            : SaidPartKind.File;
    }

    private static string? MediaOf(JsonElement content)
    {
        foreach (JsonElement media in content.Items("media"))
        {
            return media.Text("url");
        }

        return null;
    }
}
