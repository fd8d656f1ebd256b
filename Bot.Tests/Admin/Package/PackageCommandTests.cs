using System.Text;
using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Admin.Package;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Support;
using CsBot.Support.Search;
using CsBot.Support.Threads;
using CsBot.Tests.Content.Guides;
using CsBot.Turns.Middleware;
using CsBot.Understanding.Words;

namespace CsBot.Tests.Admin.Package;

/// <summary>What the verb "package" writes and says.</summary>
public sealed class PackageCommandTests
{
    [Fact]
    public async Task HasItsFilesAtTheRootAndNoOthers()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        Assert.Equal(["manifest.json", "color.png", "outline.png", "de.json", "es.json", "fr.json"], built.Files().Keys);
    }

    [Fact]
    public async Task TheSameContentMakesTheSameBytes()
    {
        using BuiltPackage first = await BuiltPackage.BuildAsync(), second = await BuiltPackage.BuildAsync();
        Assert.Equal(await File.ReadAllBytesAsync(first.ZipFile), await File.ReadAllBytesAsync(second.ZipFile));
    }

    [Fact]
    public async Task DeclaresWhatTheCodeAnswers()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        JsonNode manifest = built.Manifest();
        JsonNode bot = Assert.Single(manifest["bots"]!.AsArray())!;
        Assert.Equal(["personal", "team"], Texts(bot["scopes"]!));
        Assert.True((bool)bot["supportsFiles"]!);
        Assert.Equal([BuiltPackage.Domain], Texts(manifest["validDomains"]!));
        JsonNode extension = Assert.Single(manifest["composeExtensions"]!.AsArray())!;
        Assert.Equal([BuiltPackage.AppId, BuiltPackage.AppId], [(string)bot["botId"]!, (string)extension["botId"]!]);

        JsonArray commands = extension["commands"]!.AsArray();
        Assert.Equal([FoundRequests.Open, FoundRequests.Mine, FoundRequests.Overdue], Texts(commands.Where(command => (string)command!["type"]! == "query"), "id"));
        JsonNode explain = Assert.Single(commands, command => (string)command!["type"]! == "action")!;
        Assert.Equal([MailDesk.ExplainCommand, "Explain with CsBot"], [(string)explain["id"]!, (string)explain["title"]!]);
        Assert.True((bool)explain["fetchTask"]!);
        Assert.Equal(["message"], Texts(explain["context"]!));
    }

    [Fact]
    public async Task TheBoardIsATabOfTheTeamThatSignsPeopleIn()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        JsonNode manifest = built.Manifest(), tab = Assert.Single(manifest["configurableTabs"]!.AsArray())!, app = manifest["webApplicationInfo"]!;
        Assert.Equal("https://bot.contoso.com/board/setup", (string)tab["configurationUrl"]!);
        Assert.Equal(["team"], Texts(tab["scopes"]!));
        Assert.Equal((BuiltPackage.AppId, $"api://bot.contoso.com/botid-{BuiltPackage.AppId}"), ((string)app["id"]!, (string)app["resource"]!));
    }

    [Fact]
    public async Task IsOfferedInCopilotOnlyWhereTheAdminSaysSoAndIsToldWhatDoesNotArrive()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync("--copilot"), without = await BuiltPackage.BuildAsync();
        JsonNode manifest = built.Manifest(), agent = Assert.Single(manifest["copilotAgents"]!["customEngineAgents"]!.AsArray())!;
        Assert.Equal((BuiltPackage.AppId, "bot"), ((string)agent["id"]!, (string)agent["type"]!));
        Assert.Contains("do not arrive here", (string)agent["disclaimer"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(["personal", "team", "copilot"], Texts(manifest["bots"]![0]!["scopes"]!));
        Assert.Contains("Warning: what the bot sends by itself does not arrive in Microsoft 365 Copilot", built.Output, StringComparison.Ordinal);

        Assert.DoesNotContain("copilot", Encoding.UTF8.GetString(without.Files()["manifest.json"]), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Copilot", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryCommandOfTheMenusIsUnderstood()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        JsonArray lists = built.Manifest()["bots"]![0]!["commandLists"]!.AsArray();
        var words = new CommandWords(WordsLoader.Load(RealCards.Root, Commands.Spoken));
        BotTexts texts = TextLoader.LoadTexts(RealCards.Root, "en");
        JsonNode[] typed = [.. lists[0]!["commands"]!.AsArray().Where(command => command!["type"] is null).Select(command => command!.DeepClone())];
        Assert.All(lists[0]!["commands"]!.AsArray().Where(command => command!["type"] is not null), starter => Assert.NotEmpty(starter!["prompt"]!.GetValue<string>()));
        string[] personal = Texts(new JsonArray(typed), "title"), team = Texts(lists[1]!["commands"]!.AsArray(), "title");
        Assert.Equal(["personal"], Texts(lists[0]!["scopes"]!));
        Assert.Equal(["team"], Texts(lists[1]!["scopes"]!));
        Assert.InRange(personal.Length, 1, 10);
        Assert.InRange(team.Length, 1, 10);
        Assert.Equal(personal.Length, personal.Select(title => words.Match(title)?.Command).OfType<string>().Distinct().Count());
        Assert.Empty(team.Except([.. SupportQueries.Known, .. TeamCommands.PhrasesOf(texts).Select(command => command.Phrase), .. texts.InboxWords]));
        Assert.DoesNotContain(personal.Concat(team), title => title.StartsWith('/'));
    }

    [Fact]
    public async Task ItsPagesAreOnTheBotsOwnDomain()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        JsonNode manifest = built.Manifest();
        JsonNode developer = manifest["developer"]!;
        Assert.Equal(
            ["https://bot.contoso.com/privacy", "https://bot.contoso.com/terms", "https://bot.contoso.com/support"],
            [(string)developer["privacyUrl"]!, (string)developer["termsOfUseUrl"]!, (string)developer["websiteUrl"]!]);
        string text = (string)manifest["description"]!["full"]!;
        Assert.EndsWith("Help and contact: https://bot.contoso.com/support", text, StringComparison.Ordinal);
        Assert.InRange(text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length, 50, 499);
    }

    [Fact]
    public async Task TakesWhatTheAdminSays()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync(
            "--name", "CsBot test", "--developer", "Contoso", "--website", "https://contoso.com/csbot", "--version", "2.3.4",
            "--manifest-id", "0a1b2c3d-0000-4000-8000-0123456789ab", "--schema", "1.19");
        JsonNode manifest = built.Manifest();
        Assert.Equal("CsBot test", (string)manifest["name"]!["short"]!);
        Assert.Equal(["Contoso", "https://contoso.com/csbot"], [(string)manifest["developer"]!["name"]!, (string)manifest["developer"]!["websiteUrl"]!]);
        Assert.Equal(["2.3.4", "0a1b2c3d-0000-4000-8000-0123456789ab", "1.19"],
            [(string)manifest["version"]!, (string)manifest["id"]!, (string)manifest["manifestVersion"]!]);
        Assert.Equal(BuiltPackage.AppId, (string)manifest["bots"]![0]!["botId"]!);
        Assert.DoesNotContain("Remark", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAppKeepsTheIdOfTheBot()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        Assert.Equal(BuiltPackage.AppId, (string)built.Manifest()["id"]!);
    }

    [Fact]
    public async Task SaysTheNextStepAndTheStartLink()
    {
        using BuiltPackage built = await BuiltPackage.BuildAsync();
        Assert.Contains(built.ZipFile, built.Output, StringComparison.Ordinal);
        Assert.Contains("https://bot.contoso.com/privacy", built.Output, StringComparison.Ordinal);
        Assert.Contains("Upload", built.Output, StringComparison.Ordinal);
        Assert.Contains($"https://teams.microsoft.com/l/chat/0/0?users=28:{BuiltPackage.AppId}&message=Start%20the%20guide", built.Output, StringComparison.Ordinal);
        Assert.Contains($"https://teams.microsoft.com/l/app/{BuiltPackage.AppId}", built.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csbot.azurewebsites.net", "azurewebsites.net")]
    [InlineData("bot-3978.euw.devtunnels.ms", "devtunnels.ms")]
    public async Task RemarksOnWhatAStoreWouldRefuse(string domain, string named)
    {
        using var built = new BuiltPackage();
        Assert.Equal(0, await built.RunAsync("--app-id", BuiltPackage.AppId, "--domain", domain, "--developer", "Contoso"));
        Assert.Contains($"under {named}", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsAVerbOfTheProgram()
    {
        using var built = new BuiltPackage();
        string[] args = ["package", "--app-id", BuiltPackage.AppId, "--domain", BuiltPackage.Domain, "--version", "1.2.3", "--out", built.ZipFile];
        Assert.Equal(0, await CommandLine.RunAsync(args, _ => throw new InvalidOperationException("It served.")));
        Assert.Equal("1.2.3", (string)built.Manifest()["version"]!);
    }

    [Fact]
    public void AnotherLanguageIsAFileOfItsOwn()
    {
        using var app = new AppFolder();
        app.AddGerman();
        AppContent content = app.Load();
        var request = new PackageRequest(BuiltPackage.AppId, BuiltPackage.Domain);
        JsonObject manifest = new AppManifest(request, content).In(content.Texts[0]);
        JsonNode language = Assert.Single(manifest["localizationInfo"]!["additionalLanguages"]!.AsArray())!;
        Assert.Equal(["de", "de.json"], [(string)language["languageTag"]!, (string)language["file"]!]);

        JsonObject german = LanguageFile.Of(new AppManifest(request, content).In(content.Texts[1]), ManifestSchema.Newest);
        Assert.Equal("Hilfe", (string)german["bots[0].commandLists[0].commands[9].title"]!);
        Assert.Equal("Mit CsBot erklären", (string)german["composeExtensions[0].commands[3].title"]!);
        Assert.Equal("CsBot", (string)german["name.short"]!);
        Assert.Equal("Ist meine Einladung per E-Mail echt?", (string)german["bots[0].commandLists[0].commands[10].prompt"]!);
        german = LanguageFile.Of(new AppManifest(request with { Copilot = true }, content).In(content.Texts[1]), ManifestSchema.Newest);
        Assert.Contains("kommen hier nicht an", (string)german["copilotAgents.customEngineAgents[0].disclaimer.text"]!, StringComparison.Ordinal);
    }

    private static string[] Texts(JsonNode array) => [.. array.AsArray().Select(item => (string)item!)];

    private static string[] Texts(IEnumerable<JsonNode?> items, string member) => [.. items.Select(item => (string)item![member]!)];
}
