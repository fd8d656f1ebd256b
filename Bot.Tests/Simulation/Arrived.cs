using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>A message, or a change of one, that has reached the channel.</summary>
/// <param name="Conversation">Where it stands: a chat, or a thread.</param>
/// <param name="By">Who sent it.</param>
internal sealed record Arrived(string Method, string Conversation, string Id, string Body, SimulatedHost By)
{
    private string? _text;

    /// <summary>What it says; empty for a card.</summary>
    public string Text => _text ??= Body.Length == 0 ? "" : JsonNode.Parse(Body)!["text"]?.ToString() ?? "";

    /// <summary>It says nothing but that the bot is at work.</summary>
    public bool IsTyping => Body.StartsWith("{\"type\":\"typing\"", StringComparison.Ordinal);

    /// <summary>The bot has learned that it arrived.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Who knew of it has died, or was so slow that another took the conversation over, before it was written down.</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>True where the bot cannot know that it arrived.</summary>
    public bool MayComeAgain => !IsAnswered || IsInDoubt;
}
