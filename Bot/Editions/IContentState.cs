using CsBot.Guides;

namespace CsBot.Editions;

/// <summary>How the content is, for whoever watches over the bot.</summary>
public interface IContentState
{
    /// <summary>The last edit that was not taken; null while the content in use is what the files say.</summary>
    ContentRefusal? Refusal { get; }
}

/// <summary>An edit that was refused. The content from before it stays in use.</summary>
public sealed record ContentRefusal(DateTimeOffset At, IReadOnlyList<ContentProblem> Problems);
