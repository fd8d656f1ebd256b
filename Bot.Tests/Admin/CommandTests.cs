using System.CommandLine;
using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Tests.Invitations;

namespace CsBot.Tests.Admin;

/// <summary>The verbs of the command line that judge files.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-command");
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task RedactWritesALineForEachMessage()
    {
        string file = Write("m.jsonl", """
            {"id":"a","text":"my password is Winter2024! and the code is 482913"}
            {"id":7,"text":"go to step 5"}

            """);
        Assert.Equal(0, await RedactAsync("--file", file, "--json"));

        JsonObject[] lines = Lines();
        Assert.Equal(2, lines.Length);
        Assert.Equal("""{"id":"a","redacted":"my password is [password removed] and the code is [code removed]","found":["password","code"]}""", lines[0].ToJsonString());
        Assert.Equal("""{"id":7,"redacted":"go to step 5","found":[]}""", lines[1].ToJsonString());
    }

    [Fact]
    public async Task RedactNamesTheLineThatItCannotRead()
    {
        string file = Write("m.jsonl", "{\"id\":1,\"text\":\"a\"}\nnonsense\n{\"id\":2}\n{\"id\":3,\"text\":\"b\"}\n");
        Assert.Equal(1, await RedactAsync("--file", file, "--json"));

        Assert.Equal([1, 3], Lines().Select(line => line["id"]!.GetValue<int>()));
        Assert.Contains("m.jsonl(2)", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("m.jsonl(3)", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNotThereIsNamed()
    {
        Assert.Equal(1, await RedactAsync("--file", "/nowhere/m.jsonl", "--json"));
        Assert.Equal(1, await CheckAsync("/nowhere/mail.eml", "--json"));
        Assert.Contains("/nowhere/m.jsonl cannot be read", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("/nowhere/mail.eml cannot be read", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public async Task CheckInvitationWritesVerdictsAndNoWordOfAMail()
    {
        string[] files = [.. MailSamples.All.Select(sample => MailSamples.PathOf(sample.File))];
        Assert.Equal(0, await CheckAsync([.. files, "--json"]));

        JsonObject[] lines = Lines();
        Assert.Equal(files, lines.Select(line => line["file"]!.GetValue<string>()));
        Assert.Equal(MailSamples.All.Select(sample => sample.Verdict), lines.Select(line => line["verdict"]!.GetValue<string>()));
        Assert.Equal(MailSamples.All.Select(sample => sample.PersonalLink), lines.Select(line => line["personalLink"]!.GetValue<bool>()));
        Assert.All(lines, line => Assert.NotEmpty(line["reasons"]!.AsArray()));
        Assert.DoesNotContain("4f6d2c1e", _output.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("@example", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lnt")]
    [InlineData("ask", "two", "words")]
    [InlineData("package", "--appid", "x")]
    [InlineData("lint", "--watc")]
    [InlineData("--urls")]
    public async Task AWordThatNobodyReadsIsAMistake(params string[] args) =>
        Assert.Equal(2, await CommandLine.RunAsync(args, _ => throw new InvalidOperationException("It served.")));

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("Content:Reload=false", "--Storage:DataFolder=/x")]
    [InlineData("serve", "--environment", "Development")]
    public async Task ASettingGoesToTheHost(params string[] args) => Assert.Equal(7, await CommandLine.RunAsync(args, _ => Task.FromResult(7)));

    [Fact]
    public async Task CheckInvitationSaysWhatItCannotRead()
    {
        Assert.Equal(1, await CheckAsync(Write("mail.msg", "x"), MailSamples.PathOf("05-saved.eml"), "--json"));
        Assert.Contains("mail.msg is not an .eml, .txt or .html file", _errors.ToString(), StringComparison.Ordinal);
        Assert.Single(Lines());
    }

    private Task<int> RedactAsync(params string[] args) => RedactCommand.Create(_output, _errors).Parse(args).InvokeAsync();

    private Task<int> CheckAsync(params string[] args) => CheckInvitationCommand.Create(_output, _errors).Parse(args).InvokeAsync();

    private JsonObject[] Lines() => [.. _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
