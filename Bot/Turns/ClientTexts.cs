using CsBot.Content.Texts;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>Bounds what a client tells of itself before anything reads it. What is longer than its kind can be is no such thing, and is dropped.</summary>
internal static class ClientTexts
{
    /// <summary>The longest tag of a language that is registered.</summary>
    private const int MaxLocale = 35;

    private const int MaxTimeZone = 64;
    private const int MaxName = 256;

    public static void Bound(Activity activity)
    {
        activity.Locale = IsTag(activity.Locale) ? activity.Locale : null;
        activity.LocalTimezone = activity.LocalTimezone is { Length: <= MaxTimeZone } zone ? zone : null;
        Bound(activity.From);
        Bound(activity.Recipient);
        if (activity.Conversation?.Name is { } name)
        {
            activity.Conversation.Name = ShortText.Cut(name, MaxName);
        }
    }

    private static void Bound(ChannelAccount? account)
    {
        if (account?.Name is { } name)
        {
            account.Name = ShortText.Cut(name, MaxName);
        }
    }

    private static bool IsTag(string? locale) => locale is { Length: <= MaxLocale } && locale.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
