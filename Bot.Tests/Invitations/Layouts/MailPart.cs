using System.Globalization;

namespace CsBot.Tests.Invitations.Layouts;

/// <summary>What is in every made mail: our own invitation, made-up people, a day.</summary>
internal static class MailPart
{
    public const string Name = "Microsoft Dynamics";
    public const string Address = "itmbssup@microsoft.com";
    public const string Sender = $"{Name} <{Address}>";
    public const string Subject = "Microsoft Dynamics CustomerSource Invitation";
    public const string Robin = "Robin Sample <robin@example.com>";
    public const string Boss = "Vera Chef <vera.chef@contoso.example>";

    private static readonly DateTime Day = new(2020, 2, 17, 12, 16, 0);

    public static IReadOnlyList<string> Body { get; } =
    [
        "Welcome to CustomerSource, the online web portal for users of Microsoft Dynamics.",
        "",
        "Your company has a current service plan, so you may use it.",
        "",
        "Before you begin you need an account; see Authentication Accounts below. Then open this address to associate your Microsoft or Organizational account:",
        "https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c",
        "",
        "Authentication Accounts",
        "1. Microsoft account",
        "No account yet? You can get one here: https://signup.live.com/signup.aspx",
        "2. Organizational account",
        "Use the account that your work or school gave you.",
        "",
        "Please bookmark this URL for your next visits: https://mbs.microsoft.com/customersource/northamerica",
        "",
        "Access your benefits today!",
    ];

    public static string LongDate(CultureInfo culture) => Day.ToString("D", culture) + " " + Time(culture);

    public static string ShortDate(CultureInfo culture) => Day.ToString("d", culture);

    public static string Time(CultureInfo culture) => Day.ToString("t", culture);

    public static string MailDate => "Mon, 17 Feb 2020 12:16:00 -0500";

    /// <summary>A line in which a program names who wrote what follows.</summary>
    public static string Fill(string line, MailLayout layout) => line
        .Replace("{date}", Day.ToString("ddd d MMM yyyy", layout.Culture), StringComparison.Ordinal)
        .Replace("{time}", Time(layout.Culture), StringComparison.Ordinal)
        .Replace("{name}", Name, StringComparison.Ordinal)
        .Replace("{address}", Address, StringComparison.Ordinal)
        .Replace("{who}", "Vera Chef/HQ/Contoso", StringComparison.Ordinal);
}
