using System.CommandLine;
using CsBot.Admin.Output;
using CsBot.Content;
using CsBot.Content.Guides;
using CsBot.Content.Reading;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Hosting.Credentials;
using CsBot.Hosting.Pages;
using CsBot.Hosting.Security;
using CsBot.Understanding.Words;

namespace CsBot.Admin.Package;

/// <summary><c>package</c>: writes the zip that is uploaded to Teams, or says everything that is wrong and writes nothing.</summary>
internal static class PackageCommand
{
    private static readonly PackageRequest Defaults = new(null, null);

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var appId = new Option<string?>("--app-id") { Description = "Microsoft App ID of the Azure Bot. Default: the setting MicrosoftAppId." };
        var domain = new Option<string?>("--domain") { Description = "Host name of the bot. Default: the host of the setting Content:PublicAddress." };
        var file = Text("--out", "The file to write.", Defaults.File);
        var version = Text("--version", "Version of the app; raise it with every change. Default: the version of the program.", Defaults.Version);
        var schema = Text("--schema", $"Version of the manifest: {string.Join(" or ", ManifestSchema.Known.Select(known => known.Version))}.", Defaults.Schema);
        var name = new Option<string?>("--name") { Description = "Short name of the app. Default: the one in Cards/app." };
        var developer = new Option<string?>("--developer") { Description = "Who publishes the app. Default: the setting Operator:Name." };
        var website = new Option<string?>("--website") { Description = "The publisher's website. Default: the bot's help page." };
        var manifestId = new Option<string?>("--manifest-id") { Description = "Id of the app in Teams. Default: the bot's app id." };
        var copilot = new Option<bool>("--copilot") { Description = "Offer the bot in Microsoft 365 Copilot too. What it sends by itself does not arrive there." };
        var command = new Verb("package", "Write the app package for Teams.")
        {
            appId, domain, file, version, schema, name, developer, website, manifestId, copilot,
        };
        command.SetAction((result, token) => RunAsync(
            new PackageRequest(result.GetValue(appId) ?? OwnId(result), result.GetValue(domain) ?? OwnHost(result))
            {
                File = result.GetRequiredValue(file),
                Version = result.GetRequiredValue(version),
                Schema = result.GetRequiredValue(schema),
                Name = result.GetValue(name),
                Developer = result.GetValue(developer) ?? CommandContent.Read<OperatorOptions>(OperatorOptions.Section, [.. result.UnmatchedTokens]).Name,
                Website = result.GetValue(website),
                ManifestId = result.GetValue(manifestId),
                Copilot = result.GetValue(copilot),
                Teams = OwnTeams(result),
            },
            CommandContent.Folder([.. result.UnmatchedTokens]),
            (output, errors),
            token));
        return command;
    }

    private static Option<string> Text(string name, string description, string otherwise) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise };

    private static string? OwnId(ParseResult read) => CommandContent.Read<BotIdentityOptions>("", [.. read.UnmatchedTokens]).MicrosoftAppId;

    private static string? OwnHost(ParseResult read) =>
        CommandContent.Read<ContentOptions>(ContentOptions.Section, [.. read.UnmatchedTokens]).PublicAddress is { IsAbsoluteUri: true } address ? address.Host : null;

    private static Uri OwnTeams(ParseResult read) =>
        CommandContent.Read<ContentOptions>(ContentOptions.Section, [.. read.UnmatchedTokens]).TeamsAddress
        ?? TeamsCloud.Of(CommandContent.Read<BotIdentityOptions>("", [.. read.UnmatchedTokens])).Address;

    private static async Task<int> RunAsync(PackageRequest request, string cards, (TextWriter Output, TextWriter Errors) console, CancellationToken cancellationToken)
    {
        (AppContent? content, string[] contentMistakes) = ReadContent(cards);
        string[] mistakes = [.. PackageRules.Mistakes(request), .. contentMistakes];
        if (mistakes.Length > 0 || content is null)
        {
            await console.Errors.WriteLineAsync($"The package has {Figure.Of(mistakes.Length, "mistake", "mistakes")}, and nothing was written:");
            await console.Errors.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
            return ExitCode.Failed;
        }

        try
        {
            await File.WriteAllBytesAsync(request.File, PackageZip.Of(request, content), cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await console.Errors.WriteLineAsync($"--out: {request.File} cannot be written: {error.Message}");
            return ExitCode.Failed;
        }

        await console.Output.WriteLineAsync(PackageReport.Of(request, content));
        return ExitCode.Done;
    }

    /// <summary>The content, or what is wrong with it, in the form that lint has.</summary>
    private static (AppContent? Content, string[] Mistakes) ReadContent(string cards)
    {
        try
        {
            var words = new CommandWords(WordsLoader.Load(cards, Commands.Spoken));
            return (AppContentLoader.Load(cards, words, TextLoader.LoadTexts(cards, GuideLibrary.DefaultLanguage)), []);
        }
        catch (ContentException error)
        {
            return (null, [.. error.Problems.Select(problem => problem.ToString())]);
        }
    }
}
