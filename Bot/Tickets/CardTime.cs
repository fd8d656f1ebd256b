using System.Globalization;

namespace CsBot.Tickets;

/// <summary>A moment on a card of the team, which each client writes in its reader's own zone and language. Only text blocks know it.</summary>
internal static class CardTime
{
    public static string Of(DateTimeOffset? time)
    {
        if (time is not { } moment)
        {
            return "?";
        }

        string utc = moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"{{{{DATE({utc}, SHORT)}}}} {{{{TIME({utc})}}}}";
    }
}
