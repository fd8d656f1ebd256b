using System.Runtime.InteropServices;
using System.Text;

namespace CsBot.Understanding.Sentences;

/// <summary>
/// ONNX Runtime keeps an id of the machine in the home folder, and reports itself and its errors to its maker, unless a variable of the environment
/// forbids it. It must be set before the library is loaded.
/// </summary>
internal static class OnnxTelemetry
{
    private const string Forbidden = "ORT_DISABLE_TELEMETRY";

    public static void Forbid()
    {
        Environment.SetEnvironmentVariable(Forbidden, "1");
        if (!OperatingSystem.IsWindows())
        {
            // Elsewhere .NET keeps changes of the environment to itself; native code does not see them.
            _ = SetInProcess([.. Encoding.UTF8.GetBytes(Forbidden), 0], [(byte)'1', 0], overwrite: 1);
        }
    }

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetInProcess(byte[] name, byte[] value, int overwrite);
}
