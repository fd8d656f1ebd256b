using System.Globalization;
using System.Text.RegularExpressions;
using CsBot.Content.Reading;

namespace CsBot.Content.Invitations;

/// <summary>Loads Cards/invitations/mail.yaml, strictly.</summary>
internal static partial class MailFactsLoader
{
    private const string File = "invitations/mail.yaml";
    private const int MinLanguages = 40;

    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static MailFacts Load(string cardsFolder)
    {
        var files = new ContentFiles(cardsFolder);
        YamlMap map = YamlMap.Parse(
            files, File, files.ReadText(File), 0, "closed", "hosts", "senders", "rewriters", "phrases", "forwards", "surroundings", "pages", "heads");
        YamlMap hosts = map.Map("hosts", "signUp", "personal", "bookmark", "trusted");
        YamlMap senders = map.Map("senders", "invitation", "verification");
        YamlMap phrases = map.Map("phrases", "subjects", "invitation", "verification");
        YamlMap surroundings = map.Map("surroundings", "lines", "banners");
        YamlMap pages = map.Map("pages", "signIn", "protected");
        var facts = new MailFacts(
            new HostFacts(Hosts(hosts, "signUp"), Hosts(hosts, "personal"), Hosts(hosts, "bookmark"), Hosts(hosts, "trusted")),
            new SenderFacts(Hosts(senders, "invitation"), Hosts(senders, "verification")),
            [.. map.Maps("rewriters", "host", "path", "form", "name").Select(ReadRewriter)],
            new PhraseFacts(Words(phrases, "subjects"), Words(phrases, "invitation"), Words(phrases, "verification")),
            ReadForwards(map))
        {
            Closed = Day(map, "closed"),
            Heads = ReadHeads(map),
            Surroundings = new SurroundingFacts(Words(surroundings, "lines"), Words(surroundings, "banners")),
            Pages = new PageFacts(Words(pages, "signIn"), Words(pages, "protected")),
        };
        files.ThrowIfAny();
        return facts;
    }

    private static ForwardFacts ReadForwards(YamlMap map)
    {
        YamlMap forwards = map.Map("forwards", "prefixes", "markers", "by", "verbs", "closings", "devices", "markup");
        return new ForwardFacts(Words(forwards, "prefixes"), Words(forwards, "markers"), Words(forwards, "by"), Words(forwards, "verbs"))
        {
            Closings = Words(forwards, "closings"),
            Devices = Words(forwards, "devices"),
            Markup = Words(forwards, "markup"),
        };
    }

    private static List<HeadNames> ReadHeads(YamlMap map)
    {
        var heads = new List<HeadNames>();
        foreach (YamlMap head in map.Maps("heads", "language", "from", "to", "subject", "date", "other"))
        {
            string language = head.Text("language");
            if (heads.Any(known => known.Language == language))
            {
                head.Report(head.LineOf("language"), $"the language \"{language}\" is listed twice; put its names together");
            }

            heads.Add(new HeadNames(language, Words(head, "from"), Words(head, "to"), Words(head, "subject"))
            {
                Date = Words(head, "date"),
                Other = Words(head, "other"),
            });
        }

        if (heads.Count < MinLanguages)
        {
            map.Report(map.LineOf("heads"), $"there are only {heads.Count} languages; add some, at least {MinLanguages} are needed");
        }

        return heads;
    }

    private static Rewriter ReadRewriter(YamlMap map)
    {
        RewriteForm form = map.Word<RewriteForm>("form");
        bool named = form is RewriteForm.Parameter or RewriteForm.Base64;
        if (named != map.Has("name"))
        {
            map.Report(map.Line, named ? "the form needs the name of a parameter; add name" : "this form has no parameter; remove name");
        }

        string? path = map.OptionalText("path");
        if (path is { Length: > 0 } && !path.StartsWith('/'))
        {
            map.Report(map.LineOf("path"), $"\"{path}\" is not the start of a path; begin it with /");
        }

        return new Rewriter(Host(map, map.Text("host"), map.LineOf("host")), path, form, named && map.Has("name") ? map.Text("name") : null);
    }

    private static DateOnly Day(YamlMap map, string key)
    {
        string text = map.Text(key);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && text.Length > 0)
        {
            map.Report(map.LineOf(key), $"\"{text}\" is not a day; write it as 2021-06-30, in quotes");
        }

        return day;
    }

    private static List<string> Hosts(YamlMap map, string key) => [.. map.Texts(key).Select(item => Host(map, item.Text, item.Line))];

    private static string Host(YamlMap map, string host, int line)
    {
        if (host.Length > 0 && !HostPattern().IsMatch(host))
        {
            map.Report(line, $"\"{host}\" is not a host; write it in lower case without https, like signup.live.com");
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

            if (words.Contains(text))
            {
                map.Report(line, $"\"{text}\" is in this list twice; remove one");
            }

            words.Add(text);
        }

        return words;
    }

    [GeneratedRegex("^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$")]
    private static partial Regex HostPattern();
}
