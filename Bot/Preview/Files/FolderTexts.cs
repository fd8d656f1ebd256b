namespace CsBot.Preview.Files;

/// <summary>What tells one state of a file from another.</summary>
/// <param name="File">Path below the folder, with forward slashes.</param>
internal readonly record struct FileStamp(string File, DateTimeOffset Written, long Length);

/// <summary>A text file as it was when it was read.</summary>
internal sealed record FileText(FileStamp Stamp, string Text)
{
    public string[] Lines => field ??= Text.Split('\n');
}

/// <summary>The files below a folder.</summary>
internal static class FolderTexts
{
    private static readonly string[] Pictures = [".png", ".svg", ".ico"];

    /// <summary>Every file, in the order of their names. Hidden ones are what operating systems and editors leave behind.</summary>
    public static FileStamp[] Stamps(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Name[0] != '.')
            .Select(file => new FileStamp(Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), file.LastWriteTimeUtc, file.Length))
            .OrderBy(stamp => stamp.File, StringComparer.Ordinal),
    ];

    /// <summary>The texts of all that are no pictures; those that have not changed are taken from the former ones.</summary>
    public static Dictionary<string, FileText> Read(string folder, IReadOnlyList<FileStamp> stamps, IReadOnlyDictionary<string, FileText> former) => stamps
        .Where(stamp => !Pictures.Contains(Path.GetExtension(stamp.File)))
        .ToDictionary(stamp => stamp.File, stamp => former.GetValueOrDefault(stamp.File) is { } same && same.Stamp == stamp
            ? same
            : new FileText(stamp, File.ReadAllText(Path.Combine(folder, stamp.File)).ReplaceLineEndings("\n")));
}
