namespace CsBot.Invitations;

/// <summary>Reads a mail from text: pasted into the chat, or saved as a file.</summary>
internal sealed class PlainMailReader(MailHeads heads, ReadingPane pane, MailDates dates)
{
    private const int MaxLinks = 300;

    /// <summary>Null for what is longer than any invitation.</summary>
    public Mail? Read(string text) => Read(text.Replace(TextLinks.Place, ' '), null);

    /// <summary>The same for what HTML shows.</summary>
    public Mail? Read(HtmlMail html) => Read(html.Text, html);

    /// <summary>The mail's own head stands at the top; one below something else is of a mail inside.</summary>
    public bool IsOwn(IReadOnlyList<string> lines, ShownHead head) =>
        head is { Known: true, HasWordsInFront: false } && (head.To.Count > 0 || head.Date is not null) && lines.Take(head.Start).All(pane.IsNothing);

    /// <summary>True where somebody's words stand in these lines.</summary>
    public bool HasWords(IEnumerable<string> lines) => !lines.All(pane.IsNothing);

    private Mail? Read(string text, HtmlMail? html)
    {
        if (MailText.Read(text) is not var (lines, quoted))
        {
            return null;
        }

        IReadOnlyList<MailLink> links = html is null ? TextLinks.Find(lines) : TextLinks.Find(LinesOf(html), html.Links);
        if (links.Count > MaxLinks)
        {
            return null;
        }

        IReadOnlyList<ShownHead> shown = heads.Find(lines);
        PaneHead? inPane = shown.Count == 0 ? pane.Read(lines) : null;
        MailHead? own = inPane?.Head ?? (shown.Count > 0 && IsOwn(lines, shown[0]) ? HeadOf(shown[0]) : null);
        (MailReason Sign, bool There)[] signs =
        [
            (MailReason.Quoted, quoted),
            (MailReason.ForwardMarker, html is { Marked: true }),
            (MailReason.NoteAbove, inPane is { WordsAbove: true }),
        ];
        return new Mail(own, lines, links)
        {
            Shown = shown,
            Signs = [.. signs.Where(sign => sign.There).Select(sign => sign.Sign)],
            Title = html?.Title,
        };
    }

    private static IReadOnlyList<string> LinesOf(HtmlMail html) => MailText.Read(html.Places) is var (lines, _) ? lines : [];

    private MailHead HeadOf(ShownHead head) => new(head.From, head.To, head.Subject) { Date = dates.Read(head.Date) };
}
