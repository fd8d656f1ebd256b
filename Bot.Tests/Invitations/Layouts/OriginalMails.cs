namespace CsBot.Tests.Invitations.Layouts;

/// <summary>Makes the invitation as its recipient copies or saves it.</summary>
internal static class OriginalMails
{
    public static IEnumerable<(string Name, IReadOnlyList<string> Lines)> Of(MailLayout layout)
    {
        string date = MailPart.LongDate(layout.Culture);
        IReadOnlyList<string> o = layout.Outlook, a = layout.Apple, t = layout.Thunderbird;
        string[] outlook = [$"{o[0]}: {MailPart.Sender}", $"{o[1]}: {date}", $"{o[2]}: {MailPart.Robin}", $"{o[3]}: {MailPart.Subject}"];
        yield return ("outlook", [.. outlook, "", .. MailPart.Body]);
        yield return ("outlook-tabs", [.. outlook.Select(line => line.Replace(": ", ":\t", StringComparison.Ordinal)), "", .. MailPart.Body]);
        yield return ("outlook-new", [$"{a[0]}: {MailPart.Sender}", $"{a[2]}: {date}", $"{a[3]}: {MailPart.Robin}", $"{a[1]}: {MailPart.Subject}", .. MailPart.Body]);
        yield return ("apple", [$"{a[0]}: {MailPart.Sender}", $"{a[1]}: {MailPart.Subject}", $"{a[2]}: {date}", $"{a[3]}: {MailPart.Robin}", "", .. MailPart.Body]);
        yield return ("thunderbird", [$"{t[0]}: {MailPart.Subject}", $"{t[2]}: {MailPart.Sender}", $"{t[1]}: {MailPart.ShortDate(layout.Culture)}, {MailPart.Time(layout.Culture)}", $"{t[3]}: {MailPart.Robin}", "", .. MailPart.Body]);
        yield return ("pane", [date, MailPart.Sender, MailPart.Subject, $"{o[2]} Robin Sample", "", .. MailPart.Body]);
        yield return ("pane-web", [MailPart.Subject, "MD", MailPart.Sender, $"{o[2]}: Robin Sample", date, "", .. MailPart.Body]);
        yield return ("blank-first", ["", "", .. outlook, "", "", .. MailPart.Body, "", ""]);
    }
}
