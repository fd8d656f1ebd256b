using System.Text.RegularExpressions;
using CsBot.Content.Words;
using CsBot.Tickets;

namespace CsBot.Support.Learning;

/// <summary>What the team has written to a customer, without what says who that was.</summary>
internal static partial class Nameless
{
    private const string Mark = "…";

    /// <summary>A shorter problem is everybody's words.</summary>
    private const int MinProblem = 8;

    private const RegexOptions Fast = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>Without words of the customer's name, addresses of email, the customer's organization, and what the customer wrote themselves.</summary>
    public static string Of(string text, Ticket ticket)
    {
        string[] whole = [ticket.Problem.Length >= MinProblem ? ticket.Problem : "", TicketDiagnosis.Of(ticket).Organisation ?? ""];
        text = whole.Where(own => own.Length > 0).Aggregate(text, (left, own) => left.Replace(own, Mark, StringComparison.OrdinalIgnoreCase));
        HashSet<string> names = [.. Word().Matches(ticket.CustomerName).Select(word => PlainText.Of(word.Value)).Where(IsName)];
        text = Word().Replace(Address().Replace(text, Mark), word => names.Contains(PlainText.Of(word.Value)) ? Mark : word.Value);

        // Some languages write no spaces between a name and other words.
        text = names.Where(name => !char.IsAscii(name[0])).Aggregate(text, (left, name) => left.Replace(name, Mark, StringComparison.OrdinalIgnoreCase));
        return Marks().Replace(text, Mark);
    }

    /// <summary>One Latin letter is in every text.</summary>
    private static bool IsName(string word) => word.Length > 1 || (word.Length == 1 && word[0] >= '\u2E80');

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", Fast)]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\s<>()\[\]""]+@[^\s<>()\[\]""]*[\p{L}\p{N}]", Fast)]
    private static partial Regex Address();

    [GeneratedRegex(@"…(?:[\s.-]*…)+", Fast)]
    private static partial Regex Marks();
}
