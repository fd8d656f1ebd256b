using System.Security.Cryptography;

namespace CsBot.Escalation;

/// <summary>Reference numbers that people can say on the phone: no letter looks or sounds like a digit.</summary>
public static class TicketNumber
{
    private const string Letters = "ACDEFHJKMNPQRTUVWXY34679";

    public static string New() => "CS-" + RandomNumberGenerator.GetString(Letters, 5);
}
