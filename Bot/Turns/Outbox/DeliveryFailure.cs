using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;

namespace CsBot.Turns.Outbox;

/// <summary>Whether trying again can help, and when.</summary>
internal enum Remedy
{
    /// <summary>Never: the row fails, with the reason.</summary>
    None,

    /// <summary>Later, with growing pauses.</summary>
    Retry,

    /// <summary>When the person is back.</summary>
    Wait,
}

/// <summary>Why a delivery failed.</summary>
/// <param name="After">What the channel asks for; null for the usual pause.</param>
internal sealed record DeliveryFailure(string Reason, Remedy Remedy, TimeSpan? After = null)
{
    /// <summary>A message that could not be delivered for so long is of no use any more.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan MaxRetryAfter = TimeSpan.FromMinutes(10);

    /// <summary>The codes with which Teams says that the person, the team or their admin has blocked or removed the bot.</summary>
    private static readonly string[] GoneCodes =
    [
        "BotDisabledByAdmin", "BotNotInConversationRoster", "ConversationBlockedByUser", "ForbiddenOperationException",
        "MessageWritesBlocked", "ConversationNotFound",
    ];

    /// <summary>Null for what is not a failure of the delivery, such as the host's stop.</summary>
    public static DeliveryFailure? Of(Exception error, DateTimeOffset now, CancellationToken stopping) => error switch
    {
        ErrorResponseException { Response: not null } refused => OfAnswer(refused, now),
        TargetPendingException => new DeliveryFailure(error.Message, Remedy.Retry),
        ThreadMissingException => new DeliveryFailure(error.Message, Remedy.Wait),
        UnauthorizedAccessException => new DeliveryFailure(error.Message, Remedy.None),
        HttpRequestException or IOException => new DeliveryFailure(error.Message, Remedy.Retry),
        OperationCanceledException => stopping.IsCancellationRequested ? null : new DeliveryFailure("The connector did not answer in time.", Remedy.Retry),
        _ => new DeliveryFailure($"{error.GetType().Name}: {error.Message}", Remedy.None),
    };

    /// <summary>1, 2, 4 ... seconds, at most two minutes, of which up to half is left out by chance so that conversations do not come back together.</summary>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan Pause(int attempts, double chance) =>
        TimeSpan.FromSeconds(Math.Min(MaxPause.TotalSeconds, Math.Pow(2, Math.Min(attempts, 20) - 1)) * (1 - chance / 2));

    private static DeliveryFailure OfAnswer(ErrorResponseException refused, DateTimeOffset now)
    {
        HttpStatusCode status = refused.Response!.StatusCode;
        string reason = $"{(int)status} {refused.Body?.Error?.Code} {refused.Body?.Error?.Message}".TrimEnd();
        bool mayBeGone = status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
        if (mayBeGone && GoneCodes.Any(code => (refused.Response.Content ?? reason).Contains(code, StringComparison.OrdinalIgnoreCase)))
        {
            return new DeliveryFailure(reason, Remedy.Wait);
        }

        return new DeliveryFailure(reason, IsTransient(status) ? Remedy.Retry : Remedy.None, RetryAfter(refused, now));
    }

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout
        || ((int)status >= 500 && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported));

    private static TimeSpan? RetryAfter(ErrorResponseException refused, DateTimeOffset now)
    {
        if (!refused.Response!.Headers.TryGetValue("Retry-After", out IEnumerable<string>? values) || values.FirstOrDefault() is not { } value)
        {
            return null;
        }

        TimeSpan? wish = int.TryParse(value, CultureInfo.InvariantCulture, out int seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out DateTimeOffset date) ? date - now
            : null;
        return wish is not { } asked ? null : asked < TimeSpan.Zero ? TimeSpan.Zero : asked < MaxRetryAfter ? asked : MaxRetryAfter;
    }
}
