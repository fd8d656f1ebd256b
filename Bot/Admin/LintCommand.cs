using System.CommandLine;
using System.Runtime.InteropServices;
using CsBot.Admin.Lint;
using CsBot.Admin.Output;
using CsBot.Content.Reading;
using CsBot.Content.Versions;

namespace CsBot.Admin;

/// <param name="Folder">The folder Cards/.</param>
/// <param name="Watch">Look again after each edit, until it is cancelled.</param>
/// <param name="Online">Follow the addresses in the content.</param>
/// <param name="Schemas">Write the schema of the strings first.</param>
internal sealed record LintRequest(string Folder, bool Watch, bool Online, bool Schemas = false)
{
    /// <summary>Ask the messages of the answers' tests, too; not while watching, since it takes its time.</summary>
    public bool Tests { get; init; }

    /// <summary>Note first that every translation says what its English file says now.</summary>
    public bool Translated { get; init; }

    /// <summary>List each hint, instead of how many there are of each kind.</summary>
    public bool Hints { get; init; }
}

/// <summary><c>lint</c>: every mistake in the content, and what could be better, as <c>file:line: text</c>.</summary>
internal static class LintCommand
{
    public static Command Create(TextWriter output)
    {
        var watch = new Option<bool>("--watch") { Description = "Check again after each edit, until Ctrl+C." };
        var online = new Option<bool>("--online") { Description = "Also check the links in the content." };
        var schemas = new Option<bool>("--schemas") { Description = "Write the schema of the strings first." };
        var translated = new Option<bool>("--translated") { Description = "Note first that all translations are as their English files are now." };
        var hints = new Option<bool>("--hints") { Description = "List every hint." };
        var command = new Verb("lint", "Check the content: mistakes with file and line, and hints for editors.") { hints, watch, online, schemas, translated };
        command.SetAction(async (result, token) =>
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(token);
            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
            {
                signal.Cancel = true;
                end.Cancel();
            });
            string folder = CommandContent.Folder([.. result.UnmatchedTokens]);
            var request = new LintRequest(folder, result.GetValue(watch), result.GetValue(online), result.GetValue(schemas))
            {
                Tests = !result.GetValue(watch),
                Translated = result.GetValue(translated),
                Hints = result.GetValue(hints),
            };
            return await RunAsync(request, output, TimeProvider.System, end.Token);
        });
        return command;
    }

    /// <returns>1 if the last look found mistakes.</returns>
    public static async Task<int> RunAsync(LintRequest request, TextWriter output, TimeProvider time, CancellationToken cancellationToken)
    {
        using ContentWatch? watch = request.Watch ? new ContentWatch(request.Folder, time) : null;
        Screen screen = Screen.Of(output);
        int code = ExitCode.Failed;
        try
        {
            code = await CheckAsync(request, screen, cancellationToken);
            while (watch is not null)
            {
                await watch.WaitAsync(cancellationToken);
                code = await CheckAsync(request, screen, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            screen.Line("Ended.");
        }

        return code;
    }

    private static async Task<int> CheckAsync(LintRequest request, Screen screen, CancellationToken cancellationToken)
    {
        if (request.Schemas)
        {
            screen.Line($"Wrote {await StringsSchema.WriteAsync(request.Folder, cancellationToken)}.");
        }

        if (request.Translated)
        {
            screen.Line($"Wrote {await TranslationLint.WriteAsync(request.Folder, cancellationToken)}.");
        }

        LintReport report = await Screen.WhileAsync(
            "Reading the content, and looking for phrasings that go astray", () => Task.FromResult(ContentLint.Check(request.Folder)));
        if (request.Online)
        {
            report = LintReport.Join(report, await Screen.WhileAsync("Following the links", () => FollowAsync(request.Folder, cancellationToken)));
        }

        if (request.Tests && report.Mistakes.Count == 0)
        {
            LintReport tests = await Screen.WhileAsync("Asking the messages of tests.yaml", () => TestLint.CheckAsync(request.Folder, cancellationToken));
            report = LintReport.Join(report, tests);
        }

        LintText.Write(report, request, screen);
        return report.Mistakes.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<LintReport> FollowAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var links = new OnlineLinks();
            return await links.CheckAsync(ContentLinks.Find(folder), ContentLinks.ReadDead(folder), cancellationToken);
        }
        catch (ContentException error)
        {
            return new LintReport(error.Problems, []);
        }
    }
}
