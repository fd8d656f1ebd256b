namespace CsBot.Tests.Content.Guides;

/// <summary>The repository's own Cards folder.</summary>
internal static class RealCards
{
    public static string Root { get; } = Path.Combine(RepositoryRoot(), "Cards");

    /// <summary>All text files of the guides, by path below Cards.</summary>
    public static IReadOnlyDictionary<string, string> GuideFiles { get; } =
        Directory.EnumerateFiles(Path.Combine(Root, "guides"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText);

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CsBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("CsBot.sln is in no folder above the tests.");
    }
}
