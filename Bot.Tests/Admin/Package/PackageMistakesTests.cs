using CsBot.Admin;
using CsBot.Content.Reading;

namespace CsBot.Tests.Admin.Package;

/// <summary>What the verb refuses, with the option and the field of the manifest.</summary>
public sealed class PackageMistakesTests
{
    [Theory]
    [InlineData("--app-id", "csbot", "--app-id (bots.botId) is \"csbot\"")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "--app-id (bots.botId)")]
    [InlineData("--app-id", "", "--app-id (bots.botId) is missing")]
    [InlineData("--manifest-id", "{6f9619ff-8b86-4011-b42d-00c04fc964ff}", "--manifest-id (id)")]
    [InlineData("--domain", "https://bot.contoso.com", "without https://")]
    [InlineData("--domain", "bot.contoso.com:443", "without port")]
    [InlineData("--domain", "bot.contoso.com/teams", "without port, path")]
    [InlineData("--domain", "*.contoso.com", "not a pattern")]
    [InlineData("--domain", "203.0.113.7", "not an IP address")]
    [InlineData("--domain", "localhost", "only a host name")]
    [InlineData("--domain", "", "--domain (validDomains) is missing")]
    [InlineData("--name", "A name of more than thirty letters", "--name (name.short) has 34 characters, but Teams allows at most 30")]
    [InlineData("--name", " ", "--name (name.short) is empty")]
    [InlineData("--developer", "The Contoso Company of Lower Saxony", "--developer (developer.name) has 35 characters, but Teams allows at most 32")]
    [InlineData("--website", "http://contoso.com", "--website (developer.websiteUrl)")]
    [InlineData("--app-id", "${{BOT_ID}}", "--app-id (bots.botId): ${{BOT_ID}} is a variable of the Agents Toolkit")]
    [InlineData("--domain", "${{BOT_DOMAIN}}", "${{BOT_DOMAIN}} is a variable")]
    [InlineData("--name", "CsBot ${{TEAMSFX_ENV}}", "--name (name.short): ${{TEAMSFX_ENV}} is a variable")]
    [InlineData("--website", "https://${{BOT_DOMAIN}}/", "--website (developer.websiteUrl): ${{BOT_DOMAIN}} is a variable")]
    [InlineData("--version", "1.2", "--version (version)")]
    [InlineData("--version", "1.02.3", "--version (version)")]
    [InlineData("--schema", "1.77", "--schema (manifestVersion) is \"1.77\"; use 1.30 or 1.29 or 1.25 or 1.19")]
    public async Task NamesTheOptionAndTheFieldAndWritesNothing(string option, string value, string words)
    {
        using var built = new BuiltPackage();
        var options = new Dictionary<string, string> { ["--app-id"] = BuiltPackage.AppId, ["--domain"] = BuiltPackage.Domain, [option] = value };
        Assert.Equal(1, await built.RunAsync([.. options.SelectMany(pair => new[] { pair.Key, pair.Value })]));
        Assert.Contains("1 mistake, and nothing was written", built.Errors, StringComparison.Ordinal);
        Assert.Contains(words, built.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(built.Folder));
    }

    [Fact]
    public async Task CopilotNeedsANewerManifest()
    {
        using var built = new BuiltPackage();
        Assert.Equal(1, await built.RunAsync("--app-id", BuiltPackage.AppId, "--domain", BuiltPackage.Domain, "--copilot", "--schema", "1.19"));
        Assert.Contains("--copilot (copilotAgents) needs a newer version of the manifest than 1.19", built.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListsAllMistakesAtOnce()
    {
        using var built = new BuiltPackage();
        Assert.Equal(1, await built.RunAsync("--app-id", "x", "--domain", "https://a", "--name", new string('n', 31), "--version", "one", "--schema", "2"));
        foreach (string field in (string[])["bots.botId", "validDomains", "name.short", "(version)", "manifestVersion"])
        {
            Assert.Contains(field, built.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SaysWhichSettingsStandForWhatIsLeftOut()
    {
        using var built = new BuiltPackage();
        Assert.Equal(1, await built.RunAsync());
        Assert.Contains("setting MicrosoftAppId", built.Errors, StringComparison.Ordinal);
        Assert.Contains("setting Content:PublicAddress", built.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysThatTheFileCannotBeWritten()
    {
        using var built = new BuiltPackage();
        string[] options = ["--app-id", BuiltPackage.AppId, "--domain", BuiltPackage.Domain, "--out"];
        Assert.Equal(1, await built.RunAsync([.. options, Path.Combine(built.Folder, "nowhere", "csbot.zip")]));
        Assert.Contains("its folder does not exist", built.Errors, StringComparison.Ordinal);
        Assert.Equal(1, await built.RunAsync([.. options, built.Folder]));
        Assert.Contains("add a file name", built.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnowsNoOtherOption()
    {
        using var built = new BuiltPackage();
        string[] line = ["package", "--app-id", BuiltPackage.AppId, "--domain", BuiltPackage.Domain, "--out", built.ZipFile, "--nmae", "CsBot"];
        Assert.Equal(2, await CommandLine.RunAsync(line, _ => throw new InvalidOperationException("It served.")));
        Assert.False(File.Exists(built.ZipFile));
    }

    [Theory]
    [InlineData(AppFolder.English, "short: CsBot", "short: A name of more than thirty letters", 4, "name.short has 34 characters, but Teams allows at most 30")]
    [InlineData(AppFolder.English, "short: Takes you", "short: It is a bot of the very patient kind that takes you", 7, "description.short has")]
    [InlineData(AppFolder.English, "short: CsBot", "short: CsBot ${{APP_NAME_SUFFIX}}", 4, "${{APP_NAME_SUFFIX}} is a variable of the Agents Toolkit")]
    [InlineData(AppFolder.English, "title: One small step at a time", "title: One small step at a time, and one more, and one more", 20, "description.features.title has 52")]
    [InlineData(AppFolder.English, "title: Help", "title: Bananas", 61, "the bot does not understand \"Bananas\" as help")]
    [InlineData(AppFolder.English, "title: Help", "title: Next", 61, "the bot does not understand \"Next\" as help")]
    [InlineData(AppFolder.English, "title: Help", "title: Please help me, I really need help", 61, "bots.commandLists.commands.title has 34 characters, but Teams allows at most 32")]
    [InlineData(AppFolder.English, "title: Explain with CsBot", "title: Explain with CsBot what this is about", 81, "composeExtensions.commands.title has 37")]
    [InlineData(AppFolder.English, "  report: Requests", "  reports: Requests", 67, "unknown key \"reports\"")]
    [InlineData(AppFolder.Facts, "\"#1f3a5f\"", "blue", 3, "accentColor is \"blue\"")]
    [InlineData(AppFolder.Facts, "guide.where, ", "guide.were, ", 5, "\"guide.were\" is not a command")]
    [InlineData(AppFolder.Facts, "[open, ", "[open, open, ", 7, "\"open\" is listed twice")]
    [InlineData(AppFolder.Facts, "help]", "help, practice.start]", 5, "has 11 entries, but Teams shows at most 10")]
    public void NamesTheLineOfTheContent(string file, string old, string with, int line, string words)
    {
        using var app = new AppFolder();
        app.Replace(file, old, with);
        ContentException error = Assert.Throws<ContentException>(app.Load);
        Assert.Contains(error.Problems, problem => problem.File == file && problem.Line == line && problem.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void RefusesAFileThatBelongsToNothing()
    {
        using var app = new AppFolder();
        File.WriteAllText(app.PathOf("app/Deutsch.yaml"), "");
        Assert.Contains("app/Deutsch.yaml:1", Assert.Throws<ContentException>(app.Load).Message, StringComparison.Ordinal);
    }
}
