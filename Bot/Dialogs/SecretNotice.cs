using CsBot.Content.Texts;
using CsBot.Redaction;

namespace CsBot.Dialogs;

/// <summary>Says which kinds of secrets were seen, that none was kept, and what to do about it.</summary>
internal static class SecretNotice
{
    public static string Of(IReadOnlyList<SecretKind> kinds, BotTexts texts)
    {
        string[] names = [.. kinds.Select(kind => NameOf(kind, texts))];
        string list = names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {texts.SecretAnd} {names[^1]}";
        return string.Join(' ', [texts.SecretsSeen.With(("kinds", list)), .. kinds.Select(kind => AdviceOn(kind, texts))]);
    }

    private static string NameOf(SecretKind kind, BotTexts texts) => kind switch
    {
        SecretKind.Password => texts.SecretPassword,
        SecretKind.Code => texts.SecretCode,
        SecretKind.PersonalLink => texts.SecretPersonalLink,
        SecretKind.CardNumber => texts.SecretCardNumber,
        _ => texts.SecretToken,
    };

    private static string AdviceOn(SecretKind kind, BotTexts texts) => kind switch
    {
        SecretKind.Password => texts.SecretPasswordAdvice,
        SecretKind.Code => texts.SecretCodeAdvice,
        SecretKind.PersonalLink => texts.SecretPersonalLinkAdvice,
        SecretKind.CardNumber => texts.SecretCardNumberAdvice,
        _ => texts.SecretTokenAdvice,
    };
}
