using System.Runtime.CompilerServices;

namespace CsBot.Tests.Requirements;

/// <summary>Keeps the many hosts of a test run from watching their settings files: Linux gives a user few such watches.</summary>
internal static class FileWatches
{
    [ModuleInitializer]
    internal static void Forgo() => Environment.SetEnvironmentVariable("DOTNET_HOSTBUILDER__RELOADCONFIGONCHANGE", "false");
}
