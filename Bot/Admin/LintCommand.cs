using System.CommandLine;
using System.Runtime.InteropServices;
using CsBot.Admin.Lint;
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
}

/// <summary><c>lint</c>: every mistake in the content, and what could be better, as <c>file:line: text</c>.</summary>
internal static class LintCommand
{
    private const string WatchOption = "--watch";
    private const string OnlineOption = "--online";
    private const string SchemasOption = "--schemas";
    private const string TranslatedOption = "--translated";

    public static Command Create(string[] args, TextWriter output)
    {
        var watch = new Option<bool>(WatchOption) { Description = "Check again after each edit, until Ctrl+C." };
        var online = new Option<bool>(OnlineOption) { Description = "Also check the links in the content." };
        var schemas = new Option<bool>(SchemasOption) { Description = "Write the schema of the strings first." };
        var translated = new Option<bool>(TranslatedOption) { Description = "Note first that all translations are as their English files are now." };
        var command = new Command("lint", "Check the content: mistakes with file and line, and hints for editors.") { watch, online, schemas, translated };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (result, token) =>
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(token);
            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
            {
                signal.Cancel = true;
                end.Cancel();
            });
            string folder = CommandContent.Folder([.. args.Except([WatchOption, OnlineOption, SchemasOption, TranslatedOption])]);
            var request = new LintRequest(folder, result.GetValue(watch), result.GetValue(online), result.GetValue(schemas))
            {
                Tests = !result.GetValue(watch),
                Translated = result.GetValue(translated),
            };
            return await RunAsync(request, output, TimeProvider.System, end.Token);
        });
        return command;
    }

    /// <returns>1 if the last look found mistakes.</returns>
    public static async Task<int> RunAsync(LintRequest request, TextWriter output, TimeProvider time, CancellationToken cancellationToken)
    {
        using ContentWatch? watch = request.Watch ? new ContentWatch(request.Folder, time) : null;
        int code = 1;
        try
        {
            code = await CheckAsync(request, output, cancellationToken);
            while (watch is not null)
            {
                await watch.WaitAsync(cancellationToken);
                code = await CheckAsync(request, output, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("Ended.");
        }

        return code;
    }

    private static async Task<int> CheckAsync(LintRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        if (request.Schemas)
        {
            await output.WriteLineAsync($"Wrote {await StringsSchema.WriteAsync(request.Folder, cancellationToken)}.");
        }

        if (request.Translated)
        {
            await output.WriteLineAsync($"Wrote {await TranslationLint.WriteAsync(request.Folder, cancellationToken)}.");
        }

        LintReport report = ContentLint.Check(request.Folder);
        if (request.Online)
        {
            report = LintReport.Join(report, await FollowAsync(request.Folder, cancellationToken));
        }

        if (request.Tests && report.Mistakes.Count == 0)
        {
            report = LintReport.Join(report, new LintReport([], await TestLint.CheckAsync(request.Folder, cancellationToken)));
        }

        // Hints first: there can be hundreds, and what must be mended should stay on the screen.
        foreach (ContentProblem hint in report.Hints)
        {
            await output.WriteLineAsync($"{hint.File}:{hint.Line}: hint: {hint.Message}");
        }

        foreach (ContentProblem mistake in report.Mistakes)
        {
            await output.WriteLineAsync(mistake.ToString());
        }

        await output.WriteLineAsync(report.Mistakes.Count == 0 ? $"No mistakes in {request.Folder}." : $"{report.Mistakes.Count} mistake(s) in {request.Folder}.");
        return report.Mistakes.Count == 0 ? 0 : 1;
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
