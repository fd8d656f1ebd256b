using System.Globalization;

namespace CsBot.Admin;

/// <summary>Why a message was given up, and whether it helps to send it again, for people who do not know the protocol.</summary>
internal static class DeliveryWords
{
    private const string Untrusted = "The bot does not trust that address. If it is right, name its host in Security:ServiceUrlHosts, restart, then send it again.";
    private const string Away = "The person, or the channel, has removed or blocked the bot and did not come back in time.";

    /// <param name="error">What the delivery has noted; it stands behind the words.</param>
    public static string Of(string? error) => string.IsNullOrWhiteSpace(error)
        ? "Nothing was noted about the reason."
        : $"{Words(error.Trim())} ({error.Trim()})";

    private static string Words(string error) => StatusOf(error) switch
    {
        400 => "Teams does not accept the message as it is, so it will most likely be refused again.",
        401 => "Teams did not accept who the bot says it is. Run doctor, mend what it finds about the credential, then send it again.",
        403 => "Teams lets the bot not write there. See that the app is allowed and installed there, then send it again.",
        404 => "The chat, the channel or the message is not there any more. Send it again only if it is back.",
        408 or 412 or 429 => "Teams was too busy for a whole day. Send it again.",
        413 => "The message is too large for Teams, so it will be refused again.",
        >= 500 and not (501 or 505) => "Teams had a fault of its own for a whole day. Send it again.",
        >= 400 => "Teams refused it, and may do so again.",
        _ => OfOurs(error),
    };

    private static string OfOurs(string error) =>
        error.StartsWith("The person did not come back", StringComparison.Ordinal) ? Away
        : error.StartsWith("The connector did not answer", StringComparison.Ordinal) ? "Teams did not answer for a whole day. Send it again."
        : error.StartsWith("The thread ", StringComparison.Ordinal) ? "The thread it belongs to could not be begun. Send the first message of that thread again; this one follows."
        : error.StartsWith("The bot does not send to", StringComparison.Ordinal) ? Untrusted
        : "Teams could not be reached, or the bot had a fault of its own. Run doctor, then send it again.";

    /// <summary>The number of the HTTP answer that the note begins with; 0 where it begins with none.</summary>
    private static int StatusOf(string error) =>
        error.Length >= 3 && (error.Length == 3 || error[3] == ' ') && int.TryParse(error.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
}
