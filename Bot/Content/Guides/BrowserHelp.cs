namespace CsBot.Content.Guides;

/// <summary>What a person's device runs.</summary>
internal enum ClientSystem { Windows, Mac, Linux, Ios, Android }

/// <summary>How to close all browsers, and what to do where that cannot be, on each system.</summary>
internal sealed record BrowserHelp(string Title, string Text, IReadOnlyList<SystemHelp> Systems)
{
    /// <summary>The help of every system, the person's own first.</summary>
    public IReadOnlyList<SystemHelp> OwnFirst(ClientSystem? own) => [.. Systems.OrderByDescending(system => system.System == own)];
}

/// <param name="Close">How to close every browser, Markdown.</param>
/// <param name="PrivateWindow">How to open a private window instead, Markdown.</param>
internal sealed record SystemHelp(ClientSystem System, string Title, string Close, string PrivateWindow);
