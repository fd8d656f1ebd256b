using System.CommandLine;
using System.Text.Json.Nodes;
using CsBot.Admin.Output;
using CsBot.PersonalData;
using CsBot.Storage;
using Microsoft.Extensions.Options;

namespace CsBot.Admin;

/// <summary><c>export</c>: writes everything that is kept about a person into a file.</summary>
internal static class ExportPerson
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var who = new PersonOptions();
        var file = new Option<FileInfo>("--out") { Description = "The JSON file to write.", Required = true };
        var command = new Verb("export", "Export everything that the bot keeps about a person.") { who.Person, who.Tenant, file };
        command.SetAction((result, token) => RunAsync(who, result, (result.GetRequiredValue(file), output, errors), token));
        return command;
    }

    /// <exception cref="StorageException">The database cannot be reached, or is not of this version.</exception>
    private static async Task<int> RunAsync(
        PersonOptions who, ParseResult result, (FileInfo File, TextWriter Output, TextWriter Errors) to, CancellationToken cancellationToken)
    {
        await using WebApplication app = CommandHost.BuildStorage(
            [.. result.UnmatchedTokens], services => services.AddSingleton<People>().AddSingleton<PersonalRows>());
        if (await who.FindAsync(app.Services, result, to.Errors, cancellationToken) is not { } known)
        {
            return ExitCode.Failed;
        }

        JsonObject export = Write(known.Person, known.Found, app.Services.GetRequiredService<IOptions<StorageOptions>>().Value);
        try
        {
            await File.WriteAllTextAsync(to.File.FullName, export.ToJsonString(CommandFile.IndentedJson), cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await to.Errors.WriteLineAsync($"{to.File.FullName} cannot be written: {error.Message}");
            return ExitCode.Failed;
        }

        string counts = PersonalCounts.Of(known.Found);
        await to.Output.WriteLineAsync($"{to.File.FullName} ({Figure.OfBytes(new FileInfo(to.File.FullName).Length)}) contains {counts}. This is personal data: give it only to that person.");
        return ExitCode.Done;
    }

    private static JsonObject Write(Person person, IReadOnlyList<PersonalFind> found, StorageOptions options) => new()
    {
        ["about"] = new JsonObject
        {
            ["ids"] = Texts(person.Ids),
            ["chats"] = Texts(person.Chats.Select(chat => chat.Conversation)),
        },
        ["made"] = TimeProvider.System.GetUtcNow(),
        ["tables"] = new JsonArray([.. found.Select(find => (JsonNode)new JsonObject
        {
            ["table"] = find.Name,
            ["meaning"] = find.Table.Meaning,
            ["kept"] = Kept(find.Table.Row, options),
            ["rows"] = new JsonArray([.. find.Rows]),
        })]),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static string Kept(Type row, StorageOptions options)
    {
        RetentionRule rule = Retention.Rules.First(rule => rule.Row == row);
        string days = rule.Setting is null ? "an hour" : FormattableString.Invariant($"{rule.Days(options)} days");
        return $"{days} from {rule.Date}{(rule.But is null ? "" : $"; except {rule.But}")}";
    }
}
