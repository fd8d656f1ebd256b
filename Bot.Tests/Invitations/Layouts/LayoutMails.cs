using System.Net;
using System.Text;
using CsBot.Invitations;

namespace CsBot.Tests.Invitations.Layouts;

/// <param name="PassedOn">It was forwarded or answered, and nobody may call it genuine.</param>
internal sealed record LayoutMail(string Name, bool PassedOn, MailFileKind Kind, byte[] Content);

/// <summary>Makes mails of every layout and language, in every form in which they reach the bot.</summary>
internal static class LayoutMails
{
    public static IEnumerable<LayoutMail> Of(IEnumerable<MailLayout> layouts) => layouts.SelectMany(Of);

    private static IEnumerable<LayoutMail> Of(MailLayout layout)
    {
        foreach ((string name, IReadOnlyList<string> lines) in PassedOnMails.Of(layout))
        {
            foreach (LayoutMail mail in Forms($"{layout.Language} passed on {name}", true, layout, lines))
            {
                yield return mail;
            }

            // Another person's head above it, as in a saved mail.
            yield return new LayoutMail($"{layout.Language} saved {name}", true, MailFileKind.Mail, Saved(MailPart.Boss, $"{layout.Forward}: {MailPart.Subject}", lines));
        }

        foreach ((string name, IReadOnlyList<string> lines) in OriginalMails.Of(layout))
        {
            foreach (LayoutMail mail in Forms($"{layout.Language} original {name}", false, layout, lines))
            {
                yield return mail;
            }
        }

        foreach (string subject in new[] { MailPart.Subject, $"[External] {MailPart.Subject}" })
        {
            yield return new LayoutMail($"{layout.Language} original saved", false, MailFileKind.Mail, Saved(MailPart.Sender, subject, MailPart.Body));
        }

        foreach (string prefix in new[] { layout.Forward, layout.Reply })
        {
            yield return new LayoutMail($"{layout.Language} prefix {prefix}", true, MailFileKind.Mail, Saved(MailPart.Sender, $"{prefix}: {MailPart.Subject}", MailPart.Body));
        }
    }

    private static IEnumerable<LayoutMail> Forms(string name, bool passedOn, MailLayout layout, IReadOnlyList<string> lines)
    {
        string text = string.Join("\r\n", lines);
        yield return new LayoutMail(name + ", text", passedOn, MailFileKind.Text, Encoding.UTF8.GetBytes(text));
        yield return new LayoutMail(name + ", utf-16", passedOn, MailFileKind.Text, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]);
        yield return new LayoutMail(name + ", " + layout.CodePage, passedOn, MailFileKind.Text, CodePagesEncodingProvider.Instance.GetEncoding(layout.CodePage)!.GetBytes(text));
        yield return new LayoutMail(name + ", mirror", passedOn, MailFileKind.Html, Encoding.UTF8.GetBytes(Mirror(lines)));
    }

    /// <summary>The HTML in which Teams repeats a paste.</summary>
    private static string Mirror(IEnumerable<string> lines)
    {
        var html = new StringBuilder("<div style=\"font-size:14px; margin-left:0\">");
        foreach (string line in lines)
        {
            bool quoted = line.StartsWith("> ", StringComparison.Ordinal);
            string words = WebUtility.HtmlEncode(quoted ? line[2..] : line);
            int link = words.IndexOf("https://", StringComparison.Ordinal);
            words = link < 0 ? words : $"{words[..link]}<a href=\"{words[link..]}\" rel=\"noreferrer noopener\" title=\"{words[link..]}\" target=\"_blank\">{words[link..]}</a>";
            words = words.Length == 0 ? "&nbsp;" : words;
            html.Append(quoted ? $"<blockquote itemscope=\"\"><p>{words}</p></blockquote>" : $"<p itemid=\"4a\">{words}</p>");
        }

        return html.Append("</div>").ToString();
    }

    private static byte[] Saved(string from, string subject, IReadOnlyList<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n",
    [
        $"From: {from}", $"To: {MailPart.Robin}", $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(subject))}?=", $"Date: {MailPart.MailDate}",
        "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", .. lines,
    ]));
}
