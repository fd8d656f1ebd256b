namespace CsBot.Redaction;

/// <summary>What must never be kept.</summary>
internal enum SecretKind { Password, Code, PersonalLink, CardNumber, Token, BankAccount, RecoveryCode, SecretAnswer }

/// <summary>The names of the kinds in files and on the command line, and the marks that stand where a secret stood.</summary>
internal static class SecretKinds
{
    public static IReadOnlyList<SecretKind> All { get; } = Enum.GetValues<SecretKind>();

    public static IReadOnlyList<string> Marks { get; } = [.. All.Select(MarkOf)];

    public static string NameOf(SecretKind kind) => kind switch
    {
        SecretKind.PersonalLink => "personal-link",
        SecretKind.CardNumber => "card-number",
        SecretKind.BankAccount => "bank-account",
        SecretKind.RecoveryCode => "recovery-code",
        SecretKind.SecretAnswer => "secret-answer",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string MarkOf(SecretKind kind) => $"[{NameOf(kind)} removed]";
}

/// <summary>A text without its secrets.</summary>
/// <param name="Found">Each kind once, in the order in which they stand in the text.</param>
internal sealed record RedactedText(string Text, IReadOnlyList<SecretKind> Found);

/// <summary>Where a secret stands.</summary>
internal readonly record struct SecretSpan(int Start, int End, SecretKind Kind);
