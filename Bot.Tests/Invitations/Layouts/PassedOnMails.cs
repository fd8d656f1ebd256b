namespace CsBot.Tests.Invitations.Layouts;

/// <summary>Makes what mail programs make of the invitation when somebody forwards or answers it.</summary>
internal static class PassedOnMails
{
    private const int Wrap = 76;

    /// <summary>Name of the layout and the lines of its text.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Lines)> Of(MailLayout layout)
    {
        foreach ((string name, IReadOnlyList<string> lines) in Marked(layout))
        {
            yield return (name, lines);
            yield return (name + "+note", [layout.Note, "", .. lines]);
        }

        // A head alone, without a mark and without a word above, is what the first recipient's own copy looks like as well.
        foreach ((string name, IReadOnlyList<string> lines) in Heads(layout))
        {
            yield return (name + "+note", [layout.Note, "", .. lines]);
            yield return (name + "+signature", [layout.Note, "", "Vera Chef", "Contoso", "", .. lines]);
        }
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Heads(MailLayout layout)
    {
        string to = $"{MailPart.Boss}", date = MailPart.LongDate(layout.Culture);
        IReadOnlyList<string> o = layout.Outlook, a = layout.Apple;
        yield return ("outlook-2013", [$"{o[0]}: Microsoft Dynamics [mailto:{MailPart.Address}]", $"{o[1]}: {date}", $"{o[2]}: Vera Chef", $"{o[3]}: {MailPart.Subject}", "", .. MailPart.Body]);
        yield return ("outlook-desktop", [$"{o[0]}: {MailPart.Sender}", $"{o[1]}: {date}", $"{o[2]}: {to}", $"{o[3]}: {MailPart.Subject}", "", .. MailPart.Body]);
        yield return ("outlook-new", [$"{a[0]}: {MailPart.Sender}", $"{a[2]}: {date}", $"{a[3]}: {to}", $"Cc: Jo Beispiel <jo@contoso.example>", $"{a[1]}: {MailPart.Subject}", .. MailPart.Body]);
        yield return ("outlook-bold", [$"*{o[0]}:* {MailPart.Sender}", $"*{o[1]}:* {date}", $"*{o[2]}:* {to}", $"*{o[3]}:* {MailPart.Subject}", "", .. MailPart.Body]);
        yield return ("pane", [MailPart.Sender, date, "", .. MailPart.Body]);
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Marked(MailLayout layout)
    {
        string to = MailPart.Boss, date = MailPart.LongDate(layout.Culture);
        IReadOnlyList<string> a = layout.Apple, t = layout.Thunderbird, y = layout.Yahoo, o = layout.Outlook;
        string[] apple = [$"{a[0]}: {MailPart.Sender}", $"{a[1]}: {MailPart.Subject}", $"{a[2]}: {date}", $"{a[3]}: {to}", "", .. MailPart.Body];
        yield return ("apple", [layout.Marks[0], "", .. apple.Select(line => "> " + line)]);
        yield return ("apple-unquoted", [layout.Marks[0], "", .. apple]);
        yield return ("thunderbird", [$"-------- {layout.Marks[1]} --------", $"{t[0]}: \t{MailPart.Subject}", $"{t[1]}: \t{MailPart.MailDate}", $"{t[2]}: \t{MailPart.Sender}", $"{t[3]}: \t{to}", "", "", .. MailPart.Body]);
        yield return ("gmail", ["---------- Forwarded message ---------", $"{layout.Gmail}: {MailPart.Sender}", $"Date: {date}", $"Subject: {MailPart.Subject}", "To: <vera.chef@contoso.example>", "", "", .. MailPart.Body]);
        yield return ("yahoo", [$"   ----- {layout.Marks[2]} ----- {y[0]}: {MailPart.Sender}{y[1]}: \"vera.chef@contoso.example\" <vera.chef@contoso.example>{y[2]}: {date} CET{y[3]}: {MailPart.Subject}", .. MailPart.Body]);
        yield return ("hubspot", [$"---------- {layout.Marks[3]} ---------", $"{a[0]}：{MailPart.Sender}", $"{a[2]}：{date}", $"{a[1]}：{MailPart.Subject}", $"{a[3]}：{to}", "", .. MailPart.Body]);
        yield return ("notes", [$"----- {MailPart.Fill(layout.By, layout)}", "-----", "", $"{o[0]}:\t{MailPart.Sender}", $"{o[2]}:\tVera Chef/HQ/Contoso", $"{o[1]}:\t{date}", $"{o[3]}:\t{MailPart.Subject}", "", .. MailPart.Body]);
        yield return ("outlook-web", ["________________________________", $"From: {MailPart.Sender}", $"Sent: {date}", $"To: {to}", $"Subject: {MailPart.Subject}", "", .. MailPart.Body]);
        yield return ("phone", ["-------- Original message --------", $"{o[0]}: {MailPart.Sender}", $"{a[2]}: {date}", $"{o[2]}: {to}", $"{o[3]}: {MailPart.Subject}", "", .. MailPart.Body]);
        yield return ("outlook-mac", [MailPart.Fill(layout.WroteMac, layout), "", .. MailPart.Body.Select(line => "    " + line)]);
        yield return ("reply", [.. Wrapped(MailPart.Fill(layout.Wrote, layout)), "", .. MailPart.Body.Select(line => "> " + line)]);
        yield return ("reply-unquoted", [.. Wrapped(MailPart.Fill(layout.Wrote, layout)), "", .. MailPart.Body]);
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        int end = line.Length <= Wrap ? -1 : line.LastIndexOf(' ', Wrap);
        return end < 0 ? [line] : [line[..end], line[(end + 1)..]];
    }
}
