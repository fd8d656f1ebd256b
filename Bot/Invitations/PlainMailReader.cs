using System.Text.RegularExpressions;
using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>Reads a mail from text: pasted into the chat, or saved as a text file.</summary>
internal sealed partial class PlainMailReader(MailFacts facts)
{
    private const int HeadLines = 8;

    private readonly MailHeads _heads = new(facts.Headers);

    public Mail Read(string text) => Read(text, []);

    /// <param name="links">The links of the HTML that the text was made from.</param>
    public Mail Read(string text, IReadOnlyList<MailLink> links)
    {
        (IReadOnlyList<string> lines, bool quoted) = MailText.Read(text);
        IReadOnlyList<ShownHead> heads = _heads.Find(lines);
        MailHead? own = heads.Count > 0 && IsOwn(lines, heads[0]) ? new MailHead(heads[0].From, heads[0].To, heads[0].Subject)
            : heads.Count == 0 ? WithoutNames(lines) : null;
        IReadOnlyList<MailLink> inText = TextLinks.Find(lines);
        return new Mail(own, lines, links.Count > 0 ? links : inText) { Signs = quoted ? [MailReason.Quoted] : [] };
    }

    /// <summary>The mail's own head stands at the top; one below something else is of a mail inside.</summary>
    public static bool IsOwn(IReadOnlyList<string> lines, ShownHead head) => lines.Take(head.Start).All(IsNothing);

    /// <summary>Empty lines, and what programs show above a head: a date, a folder, buttons.</summary>
    public static bool IsNothing(string line) => line.Trim() is var plain && (plain.Length == 0 || plain.All(c => !char.IsLetter(c))
        || DateLine().IsMatch(plain));

    /// <summary>Outlook's reading pane and web mails show a sender with the address, but no names of lines.</summary>
    private static MailHead? WithoutNames(IReadOnlyList<string> lines)
    {
        string[] first = [.. lines.Where(line => line.Trim().Length > 0).Take(HeadLines).Select(line => line.Trim())];
        int sender = Array.FindIndex(first, line => SenderLine().IsMatch(line));
        return sender >= 0 ? new MailHead(first[sender], [], first.Skip(sender + 1).FirstOrDefault(line => line.Length < 120)) : null;
    }

    [GeneratedRegex(@"^.{0,80}<[^<>\s@]{1,64}@[^<>\s@]{1,120}>$", RegexOptions.NonBacktracking)]
    private static partial Regex SenderLine();

    [GeneratedRegex(
        @"^(?:\p{L}{2,12}\.?,? )?(?:\d{1,2}[./ -]\p{L}{0,12}\d{0,2}[./ -]?|\p{L}{3,12} \d{1,2},? |\d{4}-\d\d-\d\d ?)"
        + @"\d{0,4},?(?: (?:at|um|à|a las))? ?[\d:]{0,8} ?(?:AM|PM|Uhr)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex DateLine();
}
