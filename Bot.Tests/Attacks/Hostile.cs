using System.Text;

namespace CsBot.Tests.Attacks;

/// <summary>Texts that cost bad readers more than their length: each is made as long as one likes.</summary>
internal static class Hostile
{
    /// <summary>By name: what begins once, and what is repeated after it.</summary>
    private static readonly (string Name, string Begin, string Repeated)[] Texts =
    [
        ("closing tags that close nothing", "", "<x></z>"),
        ("open paragraphs", "", "<p>"),
        ("open unknown tags", "", "<o>"),
        ("open links", "", "<a href=\"https://a.example/\">"),
        ("nested tables", "", "<table><tr><td>"),
        ("cells without rows", "<table>", "<td>a"),
        ("cells with blocks", "<table>", "<p><td>"),
        ("nested quotes", "", "<blockquote>"),
        ("half tags", "", "<a href='"),
        ("attributes without end", "<a ", "b=c "),
        ("comments that never end", "", "<!--"),
        ("entities", "", "&amp;#38;"),
        ("open script tags", "", "<script>"),
        ("open titles", "", "<title>"),
        ("angle brackets", "", "<"),
        ("links", "", "https://a.example/?guid=1 "),
        ("one endless link", "https://a.example/?", "a=%2541&"),
        ("wrapped links", "", "https://nam.safelinks.example/?url=https%3A%2F%2F"),
        ("brackets", "", "[a](<"),
        ("Markdown marks", "", "**_`"),
        ("heads", "", "From: a@b.example\nTo: c@d.example\nSubject: FW: x\n"),
        ("folded heads", "From: a\n", " b\n"),
        ("quote signs", "", "> > > "),
        ("dates", "", "Monday, 1 February 2021 10:00 "),
        ("boundaries", "Content-Type: multipart/mixed; boundary=x\n\n", "--x\n\n"),
        ("empty parts", "Content-Type: multipart/mixed; boundary=x\n\n", "--x\n\n\n"),
        ("parts that are mails", "Content-Type: multipart/mixed; boundary=x\n\n", "--x\nContent-Type: message/rfc822\n\nSubject: a\n\n"),
        ("odd recipients", "From: a@b.example\nSubject: x\nTo: ", "),"),
        ("many recipients", "From: a@b.example\nSubject: x\nTo: ", "a@b.example,"),
        ("nested mails", "", "Content-Type: message/rfc822\n\n"),
        ("encoded words", "Subject: ", "=?utf-8?Q?=41?= "),
        ("soft ends of lines", "Content-Transfer-Encoding: quoted-printable\n\n", "=\n"),
        ("passwords", "", "my password is "),
        ("codes", "", "code 123456 is "),
        ("card numbers", "", "4111 1111 1111 1111 "),
        ("recovery codes", "", "ABCDE-"),
        ("digits", "", "12345 "),
        ("one number", "", "7"),
        ("tokens", "", "eyJhbGciOiJ."),
        ("one word", "", "a"),
        ("capitals", "", "PASSWORD"),
        ("spaces", "", " "),
        ("hard spaces", "", "\u00A0"),
        ("commas", "", ","),
        ("lines", "", "\n"),
        ("joined clauses", "", "a b c and also "),
        ("combining marks", "a", "\u0301"),
        ("marks of two kinds", "a", "\u0301\u0323"),
        ("members that are there twice", "{\"a\":0", ",\"a\":1"),
        ("clauses", "", "why is it. "),
        ("zero width", "", "a\u200B"),
        ("emoji", "", "\U0001F469\u200D"),
        ("ligatures", "", "\uFDFA"),
        ("one-time codes", "", "ABCDEFGHJK"),
        ("step numbers", "", "step one "),
    ];

    public static IEnumerable<string> Names => Texts.Select(text => text.Name);

    public static string Text(string name, int length)
    {
        (_, string begin, string repeated) = Texts.First(text => text.Name == name);
        var text = new StringBuilder(begin, length + repeated.Length);
        while (text.Length < length)
        {
            text.Append(repeated);
        }

        return text.ToString();
    }
}
