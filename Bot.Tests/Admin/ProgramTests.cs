using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsBot.Admin;
using CsBot.Tests.Invitations;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Admin;

/// <summary>What the program writes where, and what it tells the program that started it.</summary>
public sealed partial class ProgramTests : IDisposable
{
    private static readonly Dictionary<string, string> Talkative = new() { ["Logging__LogLevel__CsBot"] = "Trace", ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Debug" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-program");

    private string Data => $"--Storage:DataFolder={_folder.FullName}";

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task JsonIsAllThatGoesToTheOutputHoweverMuchIsLogged()
    {
        string messages = Path.Combine(_folder.FullName, "messages.jsonl");
        await File.WriteAllTextAsync(messages, """{"id":1,"text":"my password is Winter2024!"}""");
        foreach (string[] arguments in new string[][]
        {
            ["doctor", "--json", Data],
            ["doctor", "--json", Data, "--Security:MaxBodyBytes=1"],
            ["redact", "--json", "--file", messages],
            ["check-invitation", "--json", MailSamples.PathOf("05-saved.eml")],
            ["ask", "--json", "talk to a human"],
        })
        {
            BotProgram run = await BotProgram.RunAsync(Talkative, "dotnet", ["Bot.dll", .. arguments]);
            Assert.NotNull(JsonNode.Parse(run.Output));
            Assert.True(arguments is not ["ask", ..] || run.Errors.Contains(" debug Microsoft.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task OnnxRuntimeLeavesNothingOfItsTelemetryInTheHomeFolder()
    {
        var home = new Dictionary<string, string> { ["HOME"] = _folder.FullName, ["XDG_CACHE_HOME"] = _folder.FullName, ["ORT_DISABLE_TELEMETRY"] = "" };
        BotProgram run = await BotProgram.RunAsync(home, "dotnet", ["Bot.dll", "ask", "how do i sign in"]);
        Assert.Equal(0, run.Code);
        Assert.Empty(_folder.EnumerateFileSystemInfos("*onnxruntime*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task ALogLineHasTimeAndLevelAndIsOneLine()
    {
        BotProgram run = await BotProgram.RunAsync(Talkative, "dotnet", ["Bot.dll", "inbox-code", Data]);
        Assert.StartsWith("In the channel", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.Errors);
        Assert.All(
            run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ (trace|debug|info |warn |error|fatal) [\w.]+: ", line));
    }

    [Theory]
    [InlineData("There is no command lnt. Did you mean lint?", "lnt")]
    [InlineData("There is no command backup. Did you mean db backup?", "backup")]
    [InlineData("There is no command db bakup. Did you mean db backup?", "db", "bakup")]
    [InlineData("There is no command frobnicate. For more: --help", "frobnicate")]
    [InlineData("lint has no option --hint. Did you mean --hints?", "lint", "--hint")]
    [InlineData("doctor has no option --jsn. Did you mean --json?", "doctor", "--jsn", "--Storage:DataFolder=/x")]
    [InlineData("check-invitation has no option --jsn. Did you mean --json?", "check-invitation", "a.eml", "--jsn")]
    [InlineData("The bot has no option --url. Did you mean --urls?", "--url", "http://localhost:1")]
    [InlineData("package has no option --publisher.", "package", "--publisher", "x")]
    [InlineData("--urls needs a value.", "serve", "--urls")]
    [InlineData("ask does not expect \"words\"", "ask", "two", "words")]
    [InlineData("Say which: db migrate, db backup.", "db")]
    [InlineData("Option '--person' is required.", "export", "--out", "x.json")]
    public void AMistakeInTheCommandLineIsToldWithWhatMayHaveBeenMeant(string told, params string[] arguments) =>
        Assert.StartsWith(told, Misuse.Of(CommandLine.Create(arguments, _ => Task.FromResult(0)).Parse(arguments)), StringComparison.Ordinal);

    [Fact]
    public async Task AMistakeInTheCommandLineIsNotPartOfTheOutput()
    {
        BotProgram run = await BotProgram.RunAsync("doctor", "--jsn");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("doctor has no option --jsn.", run.Errors, StringComparison.Ordinal);
    }

    [TerminalFact]
    public async Task ColoursAreForTerminalsAlone()
    {
        BotProgram terminal = await BotProgram.RunOnTerminalAsync([], "doctor", Data);
        Assert.Contains("\u001b[38;5;2mOK", terminal.Output, StringComparison.Ordinal);
        Assert.All(terminal.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 250));
        foreach (string name in new[] { "NO_COLOR", "CI" })
        {
            BotProgram plain = await BotProgram.RunOnTerminalAsync(new() { [name] = "true" }, "doctor", Data);
            Assert.DoesNotMatch(Colour(), plain.Output);
            Assert.Matches("OK +data-folder +/", plain.Output);
        }

        Assert.DoesNotMatch(Colour(), (await BotProgram.RunAsync("doctor", Data)).Output);
    }

    [GeneratedRegex(@"\u001b\[[\d;]*m")]
    private static partial Regex Colour();
}
