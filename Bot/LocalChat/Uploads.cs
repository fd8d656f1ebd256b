using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>Files that people attach, in memory and bounded.</summary>
internal sealed class Uploads(ServerAddress address)
{
    public const int MaxFileBytes = 4 * 1024 * 1024;
    public const int MaxFiles = 5;
    public const int MaxRequestBytes = 2 * MaxFileBytes;
    private const int Kept = 20;

    private readonly ConcurrentDictionary<string, Upload> _files = [];
    private readonly ConcurrentQueue<string> _byAge = [];

    public Upload? Find(string key) => _files.GetValueOrDefault(key);

    /// <summary>Keeps the files and describes each as the channel of the conversation does.</summary>
    public async Task<JsonArray> KeepAsync(IReadOnlyList<IFormFile> files, ConversationKind kind, CancellationToken token)
    {
        if (files.Count > MaxFiles || files.Any(file => file.Length > MaxFileBytes))
            throw ChannelException.TooBig($"At most {MaxFiles} files of at most {MaxFileBytes / 1024 / 1024} MB each.");
        var attachments = new JsonArray();
        foreach (var file in files)
            attachments.Add(Describe(await KeepAsync(file, token), kind));
        return attachments;
    }

    private async Task<(string Key, Upload File)> KeepAsync(IFormFile file, CancellationToken token)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, token);
        var upload = new Upload(Path.GetFileName(file.FileName), file.ContentType ?? "application/octet-stream", content.ToArray());
        string key = Guid.NewGuid().ToString("N");
        _files[key] = upload;
        _byAge.Enqueue(key);
        while (_byAge.Count > Kept && _byAge.TryDequeue(out string? oldest))
            _files.TryRemove(oldest, out _);
        return (key, upload);
    }

    private JsonObject Describe((string Key, Upload File) kept, ConversationKind kind)
    {
        string url = new Uri(address.Root, $"v3/directline/attachments/{kept.Key}").ToString();
        if (kind == ConversationKind.DirectLine)
            return Json.Object(("contentType", kept.File.ContentType), ("contentUrl", url), ("name", kept.File.Name));
        var content = Json.Object(
            ("downloadUrl", url), ("uniqueId", kept.Key), ("fileType", Path.GetExtension(kept.File.Name).TrimStart('.')));
        return Json.Object(
            ("contentType", "application/vnd.microsoft.teams.file.download.info"),
            ("contentUrl", url),
            ("name", kept.File.Name),
            ("content", content));
    }
}

internal sealed record Upload(string Name, string ContentType, byte[] Content);
