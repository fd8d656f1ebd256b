using System.Globalization;

namespace CsBot.Turns.Outbox;

/// <summary>The ids that a send returns before the channel has given one.</summary>
internal static class OutboxId
{
    private const string MessagePrefix = "out-";

    /// <summary>With what the stand-in of a conversation begins that is not created yet.</summary>
    internal const string ThreadPrefix = "thread:";

    public static string New() => MessagePrefix + Guid.CreateVersion7().ToString("N");

    /// <summary>Ids grow with time: all that were made before this moment are less than this one.</summary>
    public static string Before(DateTimeOffset time) => MessagePrefix + time.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture);

    public static bool IsOurs(string id) => id.StartsWith(MessagePrefix, StringComparison.Ordinal);

    /// <summary>Stands for the conversation that the row will create, until the channel has named it.</summary>
    public static string Thread(string outboxId) => ThreadPrefix + outboxId;

    /// <summary>The row behind <see cref="Thread"/>; null for a conversation id of the channel.</summary>
    public static string? CreatorOf(string conversation) =>
        conversation.StartsWith(ThreadPrefix, StringComparison.Ordinal) ? conversation[ThreadPrefix.Length..] : null;
}
