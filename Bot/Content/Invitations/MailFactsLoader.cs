using System.Text.RegularExpressions;
using CsBot.Content.Reading;

namespace CsBot.Content.Invitations;

/// <summary>Loads Cards/invitations/mail.yaml, strictly.</summary>
internal static partial class MailFactsLoader
{
    private const string File = "invitations/mail.yaml";

    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static MailFacts Load(string cardsFolder)
    {
        var files = new ContentFiles(cardsFolder);
        YamlMap map = YamlMap.Parse(files, File, files.ReadText(File), 0, "hosts", "senders", "rewriters", "phrases", "forwards", "headers");
        YamlMap hosts = map.Map("hosts", "signUp", "personal", "bookmark", "trusted");
        YamlMap senders = map.Map("senders", "invitation", "verification");
        YamlMap phrases = map.Map("phrases", "invitation", "verification");
        YamlMap forwards = map.Map("forwards", "prefixes", "markers", "closings", "devices");
        YamlMap headers = map.Map("headers", "from", "to", "subject", "date");
        var facts = new MailFacts(
            new HostFacts(Hosts(hosts, "signUp"), Hosts(hosts, "personal"), Hosts(hosts, "bookmark"), Hosts(hosts, "trusted")),
            new SenderFacts(Hosts(senders, "invitation"), Hosts(senders, "verification")),
            [.. map.Maps("rewriters", "host", "form", "name").Select(ReadRewriter)],
            new PhraseFacts(Words(phrases, "invitation"), Words(phrases, "verification")),
            new ForwardFacts(Words(forwards, "prefixes"), Words(forwards, "markers"), Words(forwards, "closings"), Words(forwards, "devices")))
        {
            Headers = new MailHeaderNames(Words(headers, "from"), Words(headers, "to"), Words(headers, "subject"), Words(headers, "date")),
        };
        files.ThrowIfAny();
        return facts;
    }

    private static Rewriter ReadRewriter(YamlMap map)
    {
        RewriteForm form = map.Word<RewriteForm>("form");
        bool named = form is RewriteForm.Parameter or RewriteForm.Base64;
        if (named != map.Has("name"))
        {
            map.Report(map.Line, named ? "the form needs the name of a parameter; add name" : "this form has no parameter; take name away");
        }

        return new Rewriter(Host(map, map.Text("host"), map.LineOf("host")), form, named && map.Has("name") ? map.Text("name") : null);
    }

    private static List<string> Hosts(YamlMap map, string key) => [.. map.Texts(key).Select(item => Host(map, item.Text, item.Line))];

    private static string Host(YamlMap map, string host, int line)
    {
        if (host.Length > 0 && !HostPattern().IsMatch(host))
        {
            map.Report(line, $"\"{host}\" is no host; write it in lower case without https, like signup.live.com");
        }

        return host;
    }

    private static List<string> Words(YamlMap map, string key)
    {
        var words = new List<string>();
        foreach ((string text, int line) in map.Texts(key))
        {
            if (text.Length == 0 || text.Any(char.IsUpper) || text != text.Trim())
            {
                map.Report(line, $"\"{text}\" must be in lower case, without spaces around it");
            }

            words.Add(text);
        }

        return words;
    }

    [GeneratedRegex("^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$")]
    private static partial Regex HostPattern();
}
