using CsBot.Content.Texts;
using CsBot.Invitations;
using CsBot.Redaction;

namespace CsBot.Dialogs;

/// <summary>Says which kinds of secrets were seen, that none was kept, and what to do about the one that matters most.</summary>
internal static class SecretNotice
{
    /// <summary>What opens the most to a stranger comes first.</summary>
    private static readonly SecretKind[] BySeverity =
    [
        SecretKind.Password, SecretKind.RecoveryCode, SecretKind.SecretAnswer, SecretKind.Token,
        SecretKind.CardNumber, SecretKind.PersonalLink, SecretKind.Code, SecretKind.BankAccount,
    ];

    /// <param name="mail">What the email is that they stood in; null where they stood in none.</param>
    public static string Of(IReadOnlyList<SecretKind> kinds, InvitationVerdict? mail, BotTexts texts)
    {
        string[] names = [.. kinds.Select(kind => NameOf(kind, texts))];
        string list = names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {texts.SecretAnd} {names[^1]}";
        return $"{texts.SecretsSeen.With(("kinds", list))} {AdviceOn(BySeverity.First(kinds.Contains), mail, texts)}";
    }

    private static string NameOf(SecretKind kind, BotTexts texts) => kind switch
    {
        SecretKind.Password => texts.SecretPassword,
        SecretKind.Code => texts.SecretCode,
        SecretKind.PersonalLink => texts.SecretPersonalLink,
        SecretKind.CardNumber => texts.SecretCardNumber,
        SecretKind.BankAccount => texts.SecretBankAccount,
        SecretKind.RecoveryCode => texts.SecretRecoveryCode,
        SecretKind.SecretAnswer => texts.SecretAnswer,
        _ => texts.SecretToken,
    };

    private static string AdviceOn(SecretKind kind, InvitationVerdict? mail, BotTexts texts) => kind switch
    {
        SecretKind.PersonalLink when mail == InvitationVerdict.Forwarded => texts.SecretForwardedLinkAdvice,
        SecretKind.PersonalLink when mail == InvitationVerdict.Suspicious => texts.SecretSuspiciousLinkAdvice,
        SecretKind.Password => texts.SecretPasswordAdvice,
        SecretKind.Code => texts.SecretCodeAdvice,
        SecretKind.PersonalLink => texts.SecretPersonalLinkAdvice,
        SecretKind.CardNumber => texts.SecretCardNumberAdvice,
        SecretKind.BankAccount => texts.SecretBankAccountAdvice,
        SecretKind.RecoveryCode => texts.SecretRecoveryCodeAdvice,
        SecretKind.SecretAnswer => texts.SecretAnswerAdvice,
        _ => texts.SecretTokenAdvice,
    };
}
