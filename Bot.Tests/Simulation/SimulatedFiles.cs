using System.Runtime.InteropServices;

namespace CsBot.Tests.Simulation;

/// <summary>What the file system answers from the next write, or sync, on. Each write of SQLite's that fails for want of power comes after another one.</summary>
internal enum FileTrouble { None, Full, FailedSync, PowerAtWrite, PowerAtSync }

/// <summary>The files of a simulated disk. What was written after the last sync is the file system's: when the power fails, it may be there, or a part of it, or something else.</summary>
internal sealed class SimulatedFiles
{
    private const int Full = 13;
    private const int FailedSync = 10 | (4 << 8);
    private const int FailedWrite = 10 | (3 << 8);

    private readonly Dictionary<string, List<UnsyncedWrite>> _unsynced = [];
    private bool _isOff;

    /// <summary>What goes wrong with the transaction that comes.</summary>
    public FileTrouble Trouble { get; set; }

    /// <summary>Remembers what is not synced, for when the power fails.</summary>
    public bool IsRecording { get; set; }

    /// <summary>False for a disk, or for a setting of the database, with which nothing is synced that was said to be.</summary>
    public bool IsHonest { get; init; } = true;

    /// <summary>All that is there is there for good.</summary>
    public void Begin(bool isRecording)
    {
        _unsynced.Clear();
        (IsRecording, Trouble, _isOff) = (isRecording, FileTrouble.None, false);
    }

    public int RefuseWrite(SeamFile file, nint handle, nint bytes, int count, long offset)
    {
        _isOff |= Trouble == FileTrouble.PowerAtWrite && _unsynced.ContainsKey(file.Path);
        if (_isOff || Trouble == FileTrouble.Full)
        {
            return _isOff ? FailedWrite : Full;
        }

        if (IsRecording)
        {
            Record(file, handle, bytes, count, offset);
        }

        return 0;
    }

    public int RefuseSync(string path)
    {
        _isOff |= Trouble == FileTrouble.PowerAtSync;
        if (_isOff || Trouble == FileTrouble.FailedSync)
        {
            return FailedSync;
        }

        if (IsHonest)
        {
            _unsynced.Remove(path);
        }

        return 0;
    }

    /// <summary>The files as they are found when the power is back; nothing for those of which all was synced.</summary>
    public Dictionary<string, byte[]> Tear(Random chance) => _unsynced.ToDictionary(file => file.Key, file => Tearing.Tear(File.ReadAllBytes(file.Key), file.Value, chance));

    private void Record(SeamFile file, nint handle, nint bytes, int count, long offset)
    {
        file.Size(handle, out long size);
        (byte[] before, byte[] after) = (new byte[Math.Clamp(size - offset, 0, count)], new byte[count]);
        Marshal.Copy(bytes, after, 0, count);
        if (before.Length > 0)
        {
            nint there = Marshal.AllocCoTaskMem(before.Length);
            file.Read(handle, there, before.Length, offset);
            Marshal.Copy(there, before, 0, before.Length);
            Marshal.FreeCoTaskMem(there);
        }

        if (!_unsynced.TryGetValue(file.Path, out List<UnsyncedWrite>? writes))
        {
            _unsynced[file.Path] = writes = [];
        }

        writes.Add(new UnsyncedWrite(offset, size, before, after));
    }
}
