namespace CsBot.Admin.Doctor;

/// <summary>Which kind of file system a folder is on.</summary>
internal sealed class MountTable
{
    private readonly IReadOnlyList<(string Root, string Kind)> _mounts;

    public MountTable()
        : this(DriveInfo.GetDrives().Select(drive => (drive.RootDirectory.FullName, KindOf(drive))))
    {
    }

    public MountTable(IEnumerable<(string Root, string Kind)> mounts) =>
        // Of two on the same place the later one is on top.
        _mounts = [.. mounts.Reverse().OrderByDescending(mount => mount.Root.Length)];

    /// <summary>Such as ext4, cifs or NTFS; empty where it is not known.</summary>
    public string KindOf(string path) => _mounts.FirstOrDefault(mount => IsBelow(path, mount.Root)).Kind ?? "";

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal)
        && (path.Length == root.Length || Path.EndsInDirectorySeparator(root) || path[root.Length] == Path.DirectorySeparatorChar);

    private static string KindOf(DriveInfo drive)
    {
        try
        {
            return drive.DriveType == DriveType.Network ? $"network ({drive.DriveFormat})" : drive.DriveFormat;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
