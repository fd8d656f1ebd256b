using System.Globalization;

namespace CsBot.Support.Deliveries;

/// <summary>Why a message was given up, and whether it helps to send it again, for people who do not know the protocol.</summary>
internal static class DeliveryWords
{
    private const string Untrusted = "The bot does not trust that address. If it is right, add its host to Security:ServiceUrlHosts, restart the bot, then send the message again.";
    private const string Away = "The person or the channel has removed or blocked the bot, and did not come back in time.";

    /// <param name="error">What the delivery has noted; it stands behind the words.</param>
    public static string Of(string? error) => string.IsNullOrWhiteSpace(error)
        ? "No reason was recorded."
        : $"{Words(error.Trim())} ({error.Trim()})";

    /// <summary>The words alone, for those who have no use for the note.</summary>
    public static string WithoutNote(string? error) => string.IsNullOrWhiteSpace(error) ? Of(error) : Words(error.Trim());

    private static string Words(string error) => StatusOf(error) switch
    {
        400 => "Teams does not accept this message, and will most likely refuse it again.",
        401 => "Teams did not accept the bot's credential. Run doctor, fix what it finds about the credential, then send the message again.",
        403 => "Teams does not let the bot write there. Check that the app is allowed and installed there, then send the message again.",
        404 => "The chat, the channel or the message no longer exists. Send this again only if it is back.",
        408 or 412 or 429 => "Teams was too busy for a whole day. Send it again.",
        413 => "The message is too large for Teams. Teams will refuse it again.",
        >= 500 and not (501 or 505) => "Teams had a problem of its own for a whole day. Send it again.",
        >= 400 => "Teams refused the message, and may refuse it again.",
        _ => OfOurs(error),
    };

    private static string OfOurs(string error) =>
        error.StartsWith("The person did not come back", StringComparison.Ordinal) ? Away
        : error.StartsWith("The connector did not answer", StringComparison.Ordinal) ? "Teams did not answer for a whole day. Send it again."
        : error.StartsWith("The thread ", StringComparison.Ordinal) ? "The thread for this message could not be started. Send the first message of that thread again; this one follows."
        : error.StartsWith("The bot does not send to", StringComparison.Ordinal) ? Untrusted
        : "Teams could not be reached, or the bot had a problem of its own. Run doctor, then send it again.";

    /// <summary>The number of the HTTP answer that the note begins with; 0 where it begins with none.</summary>
    private static int StatusOf(string error) =>
        error.Length >= 3 && (error.Length == 3 || error[3] == ' ') && int.TryParse(error.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
}
