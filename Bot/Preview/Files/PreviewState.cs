using CsBot.Content;
using CsBot.Content.Versions;
using Microsoft.Extensions.Options;

namespace CsBot.Preview.Files;

/// <summary>Reads the files when somebody looks, and again when they have changed since. Until then it holds nothing.</summary>
internal sealed class PreviewState(ContentVersions versions, IOptions<ContentOptions> options)
{
    private readonly Lock _gate = new();
    private FileStamp[] _stamps = [];
    private ContentVersion? _version;
    private PreviewLook? _last;

    /// <summary>The same as the last one while nothing has changed.</summary>
    /// <exception cref="IOException">A file cannot be read, and none could be before.</exception>
    public PreviewLook Look()
    {
        lock (_gate)
        {
            try
            {
                return _last = Next();
            }
            catch (Exception error) when (_last is not null && error is IOException or UnauthorizedAccessException)
            {
                // As while files are copied. The next look is at all of them.
                return _last!;
            }
        }
    }

    private PreviewLook Next()
    {
        ContentVersion version = versions.Current;
        ContentRefusal? refusal = versions.Refusal;
        FileStamp[] stamps = FolderTexts.Stamps(options.Value.FullPath);
        bool isSame = version == _version && stamps.AsSpan().SequenceEqual(_stamps);
        if (isSame && refusal == _last!.Refusal)
        {
            return _last;
        }

        Draft draft = isSame ? _last!.Draft : Read(stamps, version);
        IReadOnlyDictionary<string, FileText?> used = version == _version ? _last!.UsedFiles : Used(draft, _last?.Draft, version.ReadAt);
        (_stamps, _version) = (stamps, version);
        return new PreviewLook((_last?.Revision ?? Environment.TickCount64) + 1, draft, version.Content, used, refusal) { Reloads = options.Value.Reload };
    }

    private Draft Read(FileStamp[] stamps, ContentVersion version)
    {
        string folder = options.Value.FullPath;
        var files = FolderTexts.Read(folder, stamps, _last?.Draft.Files ?? new Dictionary<string, FileText>());
        return Draft.Read(folder, files, version.Content);
    }

    /// <summary>A file that was written after the content was read is not what the bot uses; what was seen before may be.</summary>
    private static Dictionary<string, FileText?> Used(Draft now, Draft? before, DateTimeOffset readAt) => now.Files.ToDictionary(
        file => file.Key,
        file => new[] { file.Value, before?.Files.GetValueOrDefault(file.Key) }.FirstOrDefault(known => known?.Stamp.Written <= readAt));
}
