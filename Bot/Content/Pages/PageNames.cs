namespace CsBot.Content.Pages;

/// <summary>The pages that people can read without signing in. The name is the file in Cards/pages and the path below the bot's address.</summary>
internal static class PageNames
{
    public const string Privacy = "privacy";
    public const string Terms = "terms";
    public const string Support = "support";

    /// <summary>In the order in which each page links to them.</summary>
    public static IReadOnlyList<string> All { get; } = [Support, Privacy, Terms];
}
