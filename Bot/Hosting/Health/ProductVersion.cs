using System.Reflection;

namespace CsBot.Hosting.Health;

/// <summary>The version that Directory.Build.props gives the program.</summary>
internal static class ProductVersion
{
    public static string Current { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
