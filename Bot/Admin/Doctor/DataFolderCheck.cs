using CsBot.Storage;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>The folder of an embedded database can be written, has room, and is on a disk of this machine.</summary>
internal sealed class DataFolderCheck(IOptions<StorageOptions> options, IHostEnvironment host, MountTable mounts) : ICheck
{
    private const long Megabyte = 1_000_000;
    private const long Enough = 1_000 * Megabyte;
    private const long MinFreeBytes = 100 * Megabyte;

    /// <summary>File systems over a network: their locks cannot be trusted, and a database on them is lost sooner or later.</summary>
    private static readonly string[] Networks = ["network", "cifs", "smb", "nfs", "fuse", "9p", "ceph", "afs", "glusterfs", "virtiofs"];

    private static readonly string[] InMemory = ["tmpfs", "ramfs"];

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider != StorageProvider.Sqlite)
        {
            return Task.FromResult<IReadOnlyList<Finding>>([Finding.Skipped("The database is PostgreSQL.")]);
        }

        string folder = Path.GetFullPath(options.Value.FolderIn(host));
        string existing = Existing(folder);
        string kind = mounts.KindOf(existing);
        Finding[] wrong = [.. new[] { Place(folder, kind), Writable(folder, existing), Room(existing) }.OfType<Finding>()];
        return Task.FromResult<IReadOnlyList<Finding>>(wrong.Length > 0 ? wrong : [Finding.Ok($"{folder} is writable{(kind.Length > 0 ? $", on {kind}" : "")}.")]);
    }

    private static Finding? Place(string folder, string kind) =>
        Array.Exists(Networks, name => kind.StartsWith(name, StringComparison.OrdinalIgnoreCase)) ? Finding.Problem(
            $"{folder} is on a network file system ({kind}), where SQLite loses data.",
            "Set Storage:DataFolder to a disk of this machine, or Storage:Provider to PostgreSql. On App Service, /home is a network share.")
        : InMemory.Contains(kind) ? Finding.Warning($"{folder} is in memory ({kind}): everything is lost when the machine restarts.", "Set Storage:DataFolder to a disk.")
        : null;

    private static Finding? Writable(string folder, string existing)
    {
        string probe = Path.Combine(existing, $".csbot-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Finding.Problem($"{folder} is not writable.", "Let the bot's account write there, or set Storage:DataFolder to another folder.");
        }
    }

    private static Finding? Room(string existing)
    {
        long free = new DriveInfo(existing).AvailableFreeSpace;
        return free < MinFreeBytes ? Finding.Problem($"The disk has {free / Megabyte} MB left.", "Free some space, or set Storage:DataFolder to another disk.")
            : free < Enough ? Finding.Warning($"The disk has {free / Megabyte} MB left.", "Free some space before the disk is full.")
            : null;
    }

    /// <summary>The nearest folder above that is there: the bot makes the rest at its first start.</summary>
    private static string Existing(string folder)
    {
        while (!Path.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        return folder;
    }
}
