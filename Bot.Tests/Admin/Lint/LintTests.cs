using System.Diagnostics;
using System.Globalization;
using CsBot.Admin;
using CsBot.Admin.Lint;
using CsBot.Content.Reading;
using CsBot.Dialogs.Guides;
using CsBot.Tests.Content.Guides;
using CsBot.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace CsBot.Tests.Admin.Lint;

/// <summary>What lint says, and where.</summary>
public sealed class LintTests : IDisposable
{
    private readonly EditedCards _cards = new();

    public void Dispose() => _cards.Dispose();

    [Fact]
    public async Task OurOwnContentHasNoMistakes()
    {
        var output = new StringWriter();
        Assert.Equal(0, await LintCommand.RunAsync(new LintRequest(RealCards.Root, Watch: false, Online: false), output, TimeProvider.System, default));
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("No mistakes in ", lines[^1], StringComparison.Ordinal);
        Assert.Matches(@"^[\d,]+ hints, by kind, .* lint --hints$", lines[0].TrimEnd());
        Assert.All(lines[1..^1], line => Assert.Matches(@"^ +[\d,]+  [a-z ]+  [\w./-]+:\d+: ", line));
        int told = int.Parse(lines[0].Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.Equal(told, lines[1..^1].Sum(line => int.Parse(line.Trim().Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void MistakesComeFirstAndHintsAreCountedUnlessAllAreAskedFor()
    {
        var report = new LintReport([new ContentProblem("a.md", 3, "wrong")], [new("dull words", "b.md", 1, "dull"), new("dull words", "c.md", 2, "bleak"), new("gaps", "d.md", 1, "gap")])
        {
            Scores = ["9 of 10."],
        };
        Assert.Equal(
            ["a.md:3: wrong", "3 hints, by kind, with an example each. To see all of them: lint --hints", "     2  dull words  b.md:1: dull", "     1  gaps        d.md:1: gap", "9 of 10.", "1 mistake in x."],
            Lines(hints: false));
        Assert.Equal(["a.md:3: wrong", "b.md:1: hint: dull", "c.md:2: hint: bleak", "d.md:1: hint: gap", "9 of 10.", "1 mistake in x."], Lines(hints: true));

        string[] Lines(bool hints)
        {
            using var output = new StringWriter();
            LintText.Write(report, new LintRequest("x", Watch: false, Online: false) { Hints = hints }, CsBot.Admin.Output.Screen.Of(output));
            return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        }
    }

    [Fact]
    public async Task EveryKindOfMistakeHasItsFileAndLineAtOnce()
    {
        Edit("guides/material-today/guide.yaml", "trouble: access-denied", "trouble: nobody");
        Edit("guides/material-today/en/guide.yaml", "- material guide", "- next");
        Edit("answers/en/withdrawn.md", "guide:material-today", "guide:nowhere");
        Edit("strings/en.yaml", "guidesMore:", "guidesMoore:");
        Edit("templates/line.template.json", "{", "{,");
        Edit("templates/banner.data.json", "{", "[");
        Edit("replies/en.yaml", "title:", "titel:");
        Edit("invitations/mail.yaml", "hosts:", "hots:");
        File.Delete(Path.Combine(_cards.Folder, "templates/wait.data.json"));
        var output = new StringWriter();
        Assert.Equal(1, await LintCommand.RunAsync(new LintRequest(_cards.Folder, Watch: false, Online: false), output, TimeProvider.System, default));
        string text = output.ToString();
        Assert.Matches(@"guides/material-today/guide\.yaml:17: there is no trouble ""nobody""", text);
        Assert.Matches(@"strings/en\.yaml:\d+: unknown key ""guidesMoore""", text);
        Assert.Matches(@"templates/line\.template\.json:1: ", text);
        Assert.Matches(@"templates/banner\.data\.json:\d+: this is not valid JSON", text);
        Assert.Matches(@"templates/wait\.data\.json:1: the sample data is missing", text);
        Assert.Matches(@"replies/en\.yaml:\d+: unknown key ""titel""", text);
        Assert.Matches(@"invitations/mail\.yaml:\d+: unknown key ""hots""", text);

        // What depends on the guides is told when those are right.
        Edit("guides/material-today/guide.yaml", "trouble: nobody", "trouble: access-denied");
        text = string.Join('\n', ContentLint.Check(_cards.Folder, withHints: false).Mistakes);
        Assert.Matches(@"answers/en/withdrawn\.md:6: there is no guide ""nowhere""", text);
        Assert.Matches(@"guides/material-today/en/guide\.yaml:\d+: ""next"" already means step\.done", text);
    }

    [Fact]
    public void AVariableThatNothingFillsInIsAMistakeInWordsAndInTemplates()
    {
        Edit("strings/en.yaml", "guidesMore: ", "guidesMore: ${{MORE}} ");
        string text = string.Join('\n', ContentLint.Check(_cards.Folder, withHints: false).Mistakes);
        Assert.Matches(@"strings/en\.yaml:\d+: \$\{\{MORE\}\} is a variable of the Agents Toolkit", text);
        Edit("templates/line.template.json", "\"${text}\"", "\"${{TEXT}}\"");
        text = string.Join('\n', ContentLint.Check(_cards.Folder, withHints: false).Mistakes);
        Assert.Matches(@"templates/line\.template\.json:\d+: \$\{\{TEXT\}\} is a variable of the Agents Toolkit", text);
    }

    [Fact]
    public void ALabelThatNobodyReadsAndOneThatNobodyHasWrittenAreMistakes()
    {
        Edit("strings/en.yaml", "welcomeStart:", "welcomeBegin:");
        string[] mistakes = [.. ContentLint.Check(_cards.Folder, withHints: false).Mistakes.Select(mistake => mistake.ToString())];
        Assert.Equal(4, mistakes.Length);
        Assert.Matches(@"^strings/en\.yaml:\d+: unknown key ""welcomeBegin""", mistakes[0]);
        Assert.All(mistakes[1..], mistake => Assert.Matches(@"^templates/welcome\.template\.json:(28|29|32): there is no text ""welcomeStart"" in strings/en\.yaml; add it", mistake));
    }

    [Fact]
    public async Task WatchLooksAgainAfterAnEditAndEndsWhenCancelled()
    {
        using var small = new SmallCards();
        using var end = new CancellationTokenSource();
        using var output = new SharedText();
        Task<int> watching = LintCommand.RunAsync(new LintRequest(small.Root, Watch: true, Online: false), output, TimeProvider.System, end.Token);
        await UntilAsync(() => output.ToString().Contains(" in /", StringComparison.Ordinal));
        Assert.DoesNotContain("titel", output.ToString(), StringComparison.Ordinal);
        small.Replace(SmallCards.End, "title: End", "titel: End");
        await UntilAsync(() => output.ToString().Contains($"{SmallCards.End}:2: unknown key \"titel\"", StringComparison.Ordinal));
        await end.CancelAsync();
        Assert.Equal(1, await watching);
        Assert.EndsWith("Ended." + Environment.NewLine, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlineFollowsLinksAndTellsTheDeadOnes()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(Answer);
        ContentLink Link(string path) => new(new Uri(server.Url + path), "a.md", 7);
        using var online = new OnlineLinks();
        LintReport report = await online.CheckAsync(
            [Link("/here"), Link("/only-get"), Link("/gone"), Link("/moved"), Link("/loop"), Link("/closed"), Link("/old/page"), new(new Uri("http://127.0.0.1:1/"), "b.md", 2)],
            [$"{server.Url}/old/"],
            CancellationToken.None);
        Assert.Equal(3, report.Mistakes.Count);
        Assert.Contains(report.Mistakes, problem => problem.ToString().StartsWith($"a.md:7: {server.Url}/gone answers 404", StringComparison.Ordinal));
        Assert.Contains(report.Mistakes, problem => problem.Message.Contains("/loop redirects more than", StringComparison.Ordinal));
        Assert.Contains(report.Mistakes, problem => problem is { File: "b.md", Line: 2 } && problem.Message.Contains("cannot be reached", StringComparison.Ordinal));
        Assert.Equal(2, report.Hints.Count);
        Assert.Contains(report.Hints, problem => problem.Message.EndsWith($"/moved redirects to {server.Url}/here; write that address if the move is permanent", StringComparison.Ordinal));
        Assert.Contains(report.Hints, problem => problem.Message.Contains("/closed answers 403", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Calls, call => call.Target.StartsWith("/old", StringComparison.Ordinal));
        Assert.Equal(["HEAD", "GET"], server.Calls.Where(call => call.Target == "/only-get").Select(call => call.Method));
        Assert.Equal(["HEAD"], server.Calls.Where(call => call.Target == "/here").Select(call => call.Method).Distinct());
    }

    [Fact]
    public async Task WhereNothingCanBeReachedItIsTheMachine()
    {
        using var online = new OnlineLinks();
        LintReport report = await online.CheckAsync(
            [new(new Uri("http://127.0.0.1:1/"), "a.md", 7), new(new Uri("http://127.0.0.1:2/"), "b.md", 2)], [], CancellationToken.None);
        Assert.Equal("a.md:7: none of the 2 addresses can be reached; connect this machine to the internet", Assert.Single(report.Mistakes).ToString());
    }

    [Fact]
    public void FindsTheAddressesOfOurContentWithTheirLines()
    {
        IReadOnlyList<ContentLink> links = ContentLinks.Find(RealCards.Root);
        Assert.Contains(links, link => link.Address.AbsoluteUri == "https://lcs.dynamics.com/");
        Assert.All(links, link => Assert.Contains(
            link.Address.Host, File.ReadAllLines(Path.Combine(RealCards.Root, link.File))[link.Line - 1], StringComparison.OrdinalIgnoreCase));
        Assert.Contains("https://mbs.microsoft.com/", ContentLinks.ReadDead(RealCards.Root));
        Edit("links.yaml", "url: https://mbs.microsoft.com/", "url: mbs.microsoft.com");
        Assert.Equal(4, Assert.Throws<ContentException>(() => ContentLinks.ReadDead(_cards.Folder)).Problems.Single().Line);
    }

    private static Task Answer(HttpContext context)
    {
        string path = context.Request.Path;
        context.Response.StatusCode = path switch
        {
            "/here" => 200,
            "/only-get" => context.Request.Method == "GET" ? 200 : 405,
            "/moved" or "/loop" => 301,
            "/closed" => 403,
            _ => 404,
        };
        context.Response.Headers.Location = path switch { "/moved" => "/here", "/loop" => "/loop", _ => default };
        return Task.CompletedTask;
    }

    private void Edit(string file, string old, string with)
    {
        string path = Path.Combine(_cards.Folder, file), text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + with + text[(at + old.Length)..]);
    }

    /// <summary>Can be read while it is written.</summary>
    private sealed class SharedText : StringWriter
    {
        private readonly Lock _lock = new();

        public override void WriteLine(string? value)
        {
            lock (_lock)
            {
                base.WriteLine(value);
            }
        }

        public override string ToString()
        {
            lock (_lock)
            {
                return base.ToString();
            }
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); await Task.Delay(20))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "it did not happen");
        }
    }
}
