using System.Text.RegularExpressions;
using CsBot.Tests.Admin.Lint;
using CsBot.Tests.Content.Guides;
using YamlDotNet.RepresentationModel;

namespace CsBot.Tests.Content;

/// <summary>What people read is plain English: words that a native editor would cross out are a list that grows, and sentences are short.</summary>
public sealed partial class PlainWordsTests
{
    private const int LongestSentence = 30;
    private const int LongestInstructions = 62;

    /// <summary>Each with what to write in its place.</summary>
    private static readonly (string Pattern, string Better)[] Odd =
    [
        (@"\be-mails?\b", "email"),
        (@"\bmails?\b", "email"),
        (@"\bcures?\b", "what to do"),
        (@"\bmend(s|ed|ing)?\b", "fix"),
        (@"\b(stand|stands|stood) (at|in|on|below|above|further)\b", "is"),
        (@"\bmust hold\b|\bholds\b(?! it| the)", "is right, has"),
        (@"\bgoes wrong\b", "is going wrong"),
        (@"\bgoes along\b|\bgo along\b", "is sent with it"),
        (@"\bput it off\b", "Later"),
        (@"\bpark(ed)? the guide\b|\bguide is parked\b", "pause"),
        (@"\bany more\b", "anymore, no longer"),
        (@"\ball the same\b", "anyway"),
        (@"\bin vain\b", "without an answer"),
        (@"\b(no|some)body of\b", "on"),
        (@"\d: in between\b", "neither"),
        (@"\bused up\b", "out of date"),
        (@"\bnobody's\b", "anonymized"),
        (@"\btick away\b", "clear the check box"),
        (@"\bone's own\b", "your own"),
        (@"\bbest close\b", "it is best to close"),
        (@"\blook which\b", "check which"),
        (@"\bpassed on\b", "forwarded"),
        (@"recognis|organis(?!ational)|\bcolour|\bjudgement\b", "American spelling"),
        (@"\bsign-in to\b|\blog ?in (to|with)\b", "sign in"),
        (@"\bwas (shown|looked at|asked for) here\b|\bhello here\b", "no line at all"),
        (@"\bthere (is|are), (the )?newest\b", "newest first"),
        (@"\bIt works once\b", "you need it once"),
        (@"\b(ten|five|fifteen) minutes\b|\ba day or more\b", "no time that nobody can know"),
    ];

    /// <summary>Keys whose values are ids, addresses, words to type or words about a picture.</summary>
    private static readonly string[] NotProse =
    [
        "id", "goTo", "wait", "step", "trouble", "url", "file", "alt", "steps", "next", "deeper",
        "phrasings", "topics", "messages", "words", "kind", "state", "talkEndWords", "supportEndWords", "inboxWords",
    ];

    private static readonly string[] Read =
    [
        .. Directory.EnumerateFiles(RealCards.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RealCards.Root, file).Replace('\\', '/')).Where(IsRead).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Files => [.. Read];

    public static TheoryData<string> Steps => [.. Read.Where(file => StepFile().IsMatch(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void SaysNothingOdd(string file) => Assert.Empty(
        from text in TextsOf(file)
        from odd in Odd
        from Match match in Regex.Matches(text, odd.Pattern, RegexOptions.IgnoreCase)
        select $"\"{match.Value}\" in \"{Around(text, match)}\"; better: {odd.Better}");

    [Theory]
    [MemberData(nameof(Files))]
    public void KeepsSentencesShort(string file) => Assert.Empty(
        from text in TextsOf(file)
        from sentence in SentenceEnd().Split(text)
        where WordsIn(sentence) > LongestSentence
        select $"{WordsIn(sentence)} words: {sentence}");

    /// <summary>A worried person sees what to do without scrolling; all else is in the notes.</summary>
    [Theory]
    [MemberData(nameof(Steps))]
    public void KeepsWhatIsInSightOfAStepShort(string file)
    {
        string instructions = Body(File.ReadAllText(PathOf(file))).Split("\n> [!")[0];
        Assert.InRange(WordsIn(instructions), 5, LongestInstructions);
        Assert.InRange(ParagraphEnd().Count(instructions.Trim()) + 1, 1, 3);
        YamlNode expect = ((YamlMappingNode)YamlText.Parse(Head(File.ReadAllText(PathOf(file))))).Children["expect"];
        Assert.Single(SentenceEnd().Split(expect.ToString()), sentence => WordsIn(sentence) > 0);
    }

    [Theory]
    [InlineData("Show the cure", true)]
    [InlineData("Your e-mail address stands at the top", true)]
    [InlineData("Your email address is at the top", false)]
    public void FindsWhatIsOdd(string text, bool found) => Assert.Equal(found, Odd.Any(odd => Regex.IsMatch(text, odd.Pattern, RegexOptions.IgnoreCase)));

    private static bool IsRead(string file) =>
        file == "strings/en.yaml" || (!OtherLanguage().IsMatch(file) && ReadFolder().IsMatch(file) && Path.GetExtension(file) is ".md" or ".yaml" && !file.EndsWith("app.yaml", StringComparison.Ordinal));

    /// <summary>The list of odd words is one of English words.</summary>
    [GeneratedRegex(@"(^|/)(de|es|fr)(/|\.yaml$)")]
    private static partial Regex OtherLanguage();

    private static string PathOf(string file) => Path.Combine(RealCards.Root, file);

    /// <summary>The texts of a file that people read, without what its keys and comments say.</summary>
    private static IEnumerable<string> TextsOf(string file)
    {
        string text = File.ReadAllText(PathOf(file));
        return file.EndsWith(".md", StringComparison.Ordinal)
            ? [.. Prose(Head(text)), Body(text)]
            : Prose(text);
    }

    private static string Head(string text) => FrontMatter().Match(text) is { Success: true } match ? match.Groups[1].Value : "";

    private static string Body(string text) => FrontMatter().Replace(text, "");

    private static IEnumerable<string> Prose(string yaml) => yaml.Length == 0 ? [] : Prose(YamlText.Parse(yaml));

    private static IEnumerable<string> Prose(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Where(entry => !NotProse.Contains(entry.Key.ToString())).SelectMany(entry => Prose(entry.Value)),
        YamlSequenceNode list => list.Children.SelectMany(Prose),
        _ => [node.ToString()],
    };

    private static int WordsIn(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static string Around(string text, Match match)
    {
        int from = Math.Max(0, match.Index - 30);
        return text[from..Math.Min(text.Length, match.Index + match.Length + 30)].ReplaceLineEndings(" ");
    }

    [GeneratedRegex(@"^(guides/.*/en|answers/en|replies|pages/en|app)/")]
    private static partial Regex ReadFolder();

    [GeneratedRegex(@"^guides/[^/]+/en/\d+-[^/]+/")]
    private static partial Regex StepFile();

    [GeneratedRegex(@"\A---\r?\n(.*?)\n---\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex ParagraphEnd();

    [GeneratedRegex(@"(?<=[.!?:;])[*""]*\s+|\n\s*\n|\n- |\n\d\. |\n> ?")]
    private static partial Regex SentenceEnd();
}
