using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsBot.Admin.Package;

/// <summary>Packs the manifest, the icons and the other languages, all at the root. The same content makes the same bytes.</summary>
internal static class PackageZip
{
    private static readonly JsonSerializerOptions Indented = new(CommandFile.Json) { WriteIndented = true };

    /// <summary>The first moment that a zip can name.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(PackageRequest request, AppContent content)
    {
        var manifest = new AppManifest(request, content);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", ToBytes(manifest.In(content.Texts[0])));
            Add(zip, IconRules.ColorFile, content.Icons.Color);
            Add(zip, IconRules.OutlineFile, content.Icons.Outline);
            foreach (AppTexts texts in content.Texts.Skip(1))
            {
                Add(zip, LanguageFile.NameOf(texts.Language), ToBytes(LanguageFile.Of(manifest.In(texts), ManifestSchema.Find(request.Schema)!)));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] ToBytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Indented);

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using Stream stream = entry.Open();
        stream.Write(content);
    }
}
