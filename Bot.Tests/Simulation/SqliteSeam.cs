using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CsBot.Tests.Simulation;

/// <summary>
/// SQLite's own way to its files, with a door in it: what is written to the folder of simulated files, and synced there, is shown to them first.
/// All other files are as ever.
/// </summary>
internal static class SqliteSeam
{
    private const string Name = "csbot-simulation";
    private const int Pointer = 8;

    // Of sqlite3_vfs, with its sixteen functions, and of sqlite3_io_methods, with its eighteen.
    private const int VfsName = 24;
    private const int VfsOpen = 40;
    private const int VfsSize = VfsOpen + (16 * Pointer);
    private const int Close = Pointer;
    private const int Read = 2 * Pointer;
    private const int Write = 3 * Pointer;
    private const int Sync = 5 * Pointer;
    private const int FileSize = 6 * Pointer;
    private const int MethodsSize = 19 * Pointer;

    private static readonly ConcurrentDictionary<string, SimulatedFiles> Folders = [];
    private static readonly ConcurrentDictionary<nint, SeamFile> Files = [];
    private static readonly ConcurrentDictionary<nint, nint> Doors = [];

    private static readonly OpenFunction OnOpen = OpenFile;
    private static readonly TransferFunction OnWrite = WriteFile;
    private static readonly SyncFunction OnSync = (file, flags) => Files[file] is var open && open.Files.RefuseSync(open.Path) is var code and not 0 ? code : open.Sync(file, flags);
    private static readonly CloseFunction OnClose = file => Files.TryRemove(file, out SeamFile? open) ? open.Close(file) : 0;

    private static readonly Lazy<(nint Vfs, OpenFunction Open)> Usual = new(Register);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate int OpenFunction(nint vfs, nint name, nint file, int flags, nint outFlags);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate int TransferFunction(nint file, nint bytes, int count, long offset);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate int SyncFunction(nint file, int flags);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate int SizeFunction(nint file, out long size);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate int CloseFunction(nint file);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint FindFunction(nint name);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int RegisterFunction(nint vfs, int isDefault);

    public static void Watch(string folder, SimulatedFiles files)
    {
        _ = Usual.Value;
        Folders[folder] = files;
    }

    public static void Leave(string folder) => Folders.TryRemove(folder, out _);

    private static (nint Vfs, OpenFunction Open) Register()
    {
        // Whatever opens a connection has loaded the library.
        using (var memory = new SqliteConnection("Data Source=:memory:"))
        {
            memory.Open();
        }

        nint library = NativeLibrary.Load("e_sqlite3", typeof(SqliteSeam).Assembly, null);
        nint usual = Function<FindFunction>(NativeLibrary.GetExport(library, "sqlite3_vfs_find"))(0);
        nint own = Copy(usual, VfsSize);
        Marshal.WriteIntPtr(own, VfsName, Marshal.StringToCoTaskMemUTF8(Name));
        Marshal.WriteIntPtr(own, VfsOpen, Marshal.GetFunctionPointerForDelegate(OnOpen));
        OpenFunction open = Function<OpenFunction>(Marshal.ReadIntPtr(usual, VfsOpen));
        Function<RegisterFunction>(NativeLibrary.GetExport(library, "sqlite3_vfs_register"))(own, 1);
        return (usual, open);
    }

    private static int OpenFile(nint vfs, nint name, nint file, int flags, nint outFlags)
    {
        int code = Usual.Value.Open(Usual.Value.Vfs, name, file, flags, outFlags);
        string? path = code == 0 && !Folders.IsEmpty ? Marshal.PtrToStringUTF8(name) : null;
        if (path is not null && Folders.TryGetValue(Path.GetDirectoryName(path) ?? "", out SimulatedFiles? files))
        {
            nint usual = Marshal.ReadIntPtr(file);
            Files[file] = new SeamFile(
                files, path, Function<TransferFunction>(Marshal.ReadIntPtr(usual, Read)), Function<TransferFunction>(Marshal.ReadIntPtr(usual, Write)),
                Function<SyncFunction>(Marshal.ReadIntPtr(usual, Sync)), Function<SizeFunction>(Marshal.ReadIntPtr(usual, FileSize)), Function<CloseFunction>(Marshal.ReadIntPtr(usual, Close)));
            Marshal.WriteIntPtr(file, Doors.GetOrAdd(usual, Door));
        }

        return code;
    }

    private static nint Door(nint usual)
    {
        nint own = Copy(usual, MethodsSize);
        Marshal.WriteIntPtr(own, Write, Marshal.GetFunctionPointerForDelegate(OnWrite));
        Marshal.WriteIntPtr(own, Sync, Marshal.GetFunctionPointerForDelegate(OnSync));
        Marshal.WriteIntPtr(own, Close, Marshal.GetFunctionPointerForDelegate(OnClose));
        return own;
    }

    private static int WriteFile(nint file, nint bytes, int count, long offset)
    {
        SeamFile open = Files[file];
        return open.Files.RefuseWrite(open, file, bytes, count, offset) is var code and not 0 ? code : open.Write(file, bytes, count, offset);
    }

    private static nint Copy(nint from, int size)
    {
        byte[] bytes = new byte[size];
        Marshal.Copy(from, bytes, 0, size);
        nint copy = Marshal.AllocCoTaskMem(size);
        Marshal.Copy(bytes, 0, copy, size);
        return copy;
    }

    private static T Function<T>(nint address)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(address);
}

/// <summary>An open file, and what SQLite's own functions would do with it.</summary>
internal sealed record SeamFile(
    SimulatedFiles Files, string Path, SqliteSeam.TransferFunction Read, SqliteSeam.TransferFunction Write, SqliteSeam.SyncFunction Sync, SqliteSeam.SizeFunction Size,
    SqliteSeam.CloseFunction Close);
